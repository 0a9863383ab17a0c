//! A request can be made of a scheme without its authority: rejecting it is not the setters' matter.
//@ covers = [
//@     "wasi:http/types#[method]outgoing-request.set-scheme",
//@     "wasi:http/types#[method]outgoing-request.set-authority",
//@     "wasi:http/types#[method]outgoing-request.scheme",
//@     "wasi:http/types#[method]outgoing-request.authority",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L318"
#![no_std]
#![no_main]

use http_0_2::succeed;
use support::prelude::*;
use wasip2::http::types::{Fields, OutgoingRequest, Scheme};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    succeed(request.set_scheme(Some(&Scheme::Https)), "`set-scheme` without an authority succeeds");
    check_eq!(request.authority(), None, "the authority");
    succeed(request.set_authority(Some("example.com")), "`set-authority` succeeds");
    succeed(request.set_authority(None), "`set-authority` of `none` with the scheme HTTPS succeeds");
    check_eq!(request.authority(), None, "the authority after it was set to `none`");
    let scheme = request.scheme();
    check!(matches!(scheme, Some(Scheme::Https)), "the scheme is still HTTPS, and not {scheme:?}");
    succeed(request.set_authority(Some("example.com")), "`set-authority` succeeds again");
    succeed(request.set_scheme(None), "`set-scheme` of `none` with an authority succeeds");
    check_eq!(request.authority(), Some("example.com".to_owned()), "the authority");
}
