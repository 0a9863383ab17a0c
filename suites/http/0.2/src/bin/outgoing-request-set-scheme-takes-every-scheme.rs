//! Every scheme that can be set is the request's scheme then, and `none` takes it away.
//!
//! A scheme is a letter and then letters, digits, `+`, `-` and `.` (RFC 3986, section 3.1).
//@ covers = ["wasi:http/types#[method]outgoing-request.set-scheme", "wasi:http/types#[method]outgoing-request.scheme"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L359"
#![no_std]
#![no_main]

use http_0_2::succeed;
use support::prelude::*;
use wasip2::http::types::{Fields, OutgoingRequest, Scheme};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    let others = ["ftp", "x", "a1+b-c.2", "ws"].map(|name| Scheme::Other(name.to_owned()));
    for scheme in [Scheme::Https, Scheme::Http].into_iter().chain(others) {
        succeed(request.set_scheme(Some(&scheme)), &format!("`set-scheme` of {scheme:?} succeeds"));
        check_eq!(format!("{:?}", request.scheme()), format!("{:?}", Some(scheme)), "the scheme that was set");
    }
    succeed(request.set_scheme(None), "`set-scheme` of `none` succeeds");
    let scheme = request.scheme();
    check!(scheme.is_none(), "the scheme after it was set to `none` is `none`, and not {scheme:?}");
}
