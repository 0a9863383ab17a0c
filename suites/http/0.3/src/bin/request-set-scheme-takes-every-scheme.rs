//! Every scheme that can be set is the request's scheme then, and `none` takes it away.
//!
//! A scheme is a letter and then letters, digits, `+`, `-` and `.` (RFC 3986, section 3.1).
//@ covers = ["wasi:http/types#[method]request.set-scheme", "wasi:http/types#[method]request.get-scheme"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L331"
#![no_std]
#![no_main]

use http_0_3::request;
use http_0_3::succeed;
use support::prelude::*;
use wasip3::http::types::{Fields, Scheme};

support::command!(async test);

async fn test() {
    let request = request::bare(Fields::new());
    let others = ["ftp", "x", "a1+b-c.2", "ws"].map(|name| Scheme::Other(name.to_owned()));
    for scheme in [Scheme::Https, Scheme::Http].into_iter().chain(others) {
        succeed(request.set_scheme(Some(&scheme)), &format!("`set-scheme` of {scheme:?} succeeds"));
        check_eq!(format!("{:?}", request.get_scheme()), format!("{:?}", Some(scheme)), "the scheme that was set");
    }
    succeed(request.set_scheme(None), "`set-scheme` of `none` succeeds");
    let scheme = request.get_scheme();
    check!(scheme.is_none(), "the scheme after it was set to `none` is `none`, and not {scheme:?}");
}
