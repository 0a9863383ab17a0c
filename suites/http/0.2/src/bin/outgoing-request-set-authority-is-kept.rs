//! An authority that can be set is the request's then, and `none` takes it away.
//@ covers = [
//@     "wasi:http/types#[method]outgoing-request.set-authority",
//@     "wasi:http/types#[method]outgoing-request.authority",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L370"
#![no_std]
#![no_main]

use http_0_2::succeed;
use support::prelude::*;
use wasip2::http::types::{Fields, OutgoingRequest};

support::command!(test);

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

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    for authority in VALID {
        succeed(request.set_authority(Some(authority)), &format!("`set-authority` of `{authority}` succeeds"));
        check_eq!(request.authority(), Some(authority.to_owned()), "the authority that was set");
    }
    succeed(request.set_authority(None), "`set-authority` of `none` succeeds");
    check_eq!(request.authority(), None, "the authority after it was set to `none`");
}
