//! An authority that can be set is the request's then, and `none` takes it away.
//@ covers = [
//@     "wasi:http/types#[method]request.set-authority",
//@     "wasi:http/types#[method]request.get-authority",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L342"
#![no_std]
#![no_main]

use http_0_3::request;
use http_0_3::succeed;
use support::prelude::*;
use wasip3::http::types::Fields;

support::command!(async test);

const VALID: [&str; 10] = [
    "localhost",
    "example.com",
    "example.com:8080",
    "sub-domain.example.com:1",
    "127.0.0.1",
    "127.0.0.1:65535",
    "[::1]",
    "[::1]:80",
    "[2001:db8::ff00:42:8329]:8443",
    "a_b~c",
];

async fn test() {
    let request = request::bare(Fields::new());
    for authority in VALID {
        succeed(request.set_authority(Some(authority)), &format!("`set-authority` of `{authority}` succeeds"));
        check_eq!(request.get_authority(), Some(authority.to_owned()), "the authority that was set");
    }
    succeed(request.set_authority(None), "`set-authority` of `none` succeeds");
    check_eq!(request.get_authority(), None, "the authority after it was set to `none`");
}
