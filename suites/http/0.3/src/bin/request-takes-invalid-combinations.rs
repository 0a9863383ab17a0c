//! A request can be made of a scheme without its authority: rejecting it is not the setters' matter.
//@ covers = [
//@     "wasi:http/types#[method]request.set-scheme",
//@     "wasi:http/types#[method]request.set-authority",
//@     "wasi:http/types#[method]request.get-scheme",
//@     "wasi:http/types#[method]request.get-authority",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L300"
#![no_std]
#![no_main]

use http_0_3::request;
use http_0_3::succeed;
use support::prelude::*;
use wasip3::http::types::{Fields, Scheme};

support::command!(async test);

async fn test() {
    let request = request::bare(Fields::new());
    succeed(request.set_scheme(Some(&Scheme::Https)), "`set-scheme` without an authority succeeds");
    check_eq!(request.get_authority(), None, "the authority");
    succeed(request.set_authority(Some("example.com")), "`set-authority` succeeds");
    succeed(request.set_authority(None), "`set-authority` of `none` with the scheme HTTPS succeeds");
    check_eq!(request.get_authority(), None, "the authority after it was set to `none`");
    let scheme = request.get_scheme();
    check!(matches!(scheme, Some(Scheme::Https)), "the scheme is still HTTPS, and not {scheme:?}");
    succeed(request.set_authority(Some("example.com")), "`set-authority` succeeds again");
    succeed(request.set_scheme(None), "`set-scheme` of `none` with an authority succeeds");
    check_eq!(request.get_authority(), Some("example.com".to_owned()), "the authority");
}
