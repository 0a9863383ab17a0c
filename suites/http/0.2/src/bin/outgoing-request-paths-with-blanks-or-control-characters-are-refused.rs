//! A path or query with a blank, a line break or another control character is refused.
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
    for path in [
        "/a b",
        "/ ",
        " /",
        "/a ",
        "/?a b",
        "/a\tb",
        "/a\r\nx: y",
        "/a HTTP/1.1\r\n\r\n",
        "/a\n",
        "/a\0",
        "/?\0",
        "/a\u{7f}",
    ] {
        let result = request.set_path_with_query(Some(path));
        check_fails(result, &format!("`set-path-with-query` of `{}` fails", path.escape_debug()));
    }
}
