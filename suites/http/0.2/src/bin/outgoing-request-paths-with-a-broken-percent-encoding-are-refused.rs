//! A path or query with a percent sign without two hexadecimal digits is refused (RFC 3986, section 2.1).
//@ covers = ["wasi:http/types#[method]outgoing-request.set-path-with-query"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L350"
#![no_std]
#![no_main]

use http_0_2::check_fails;
use support::prelude::*;
use wasip2::http::types::{Fields, OutgoingRequest};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    for path in ["/%", "/%2", "/%zz", "/%2g/", "/?%", "/?a=%x0"] {
        let result = request.set_path_with_query(Some(path));
        check_fails(result, &format!("`set-path-with-query` of `{}` fails", path.escape_debug()));
    }
}
