//! A path or query with a blank, a line break or another control character is refused.
//@ covers = ["wasi:http/types#[method]request.set-path-with-query"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L324"
#![no_std]
#![no_main]

use http_0_3::check_fails;
use http_0_3::request;
use support::prelude::*;
use wasip3::http::types::Fields;

support::command!(async test);

async fn test() {
    let request = request::bare(Fields::new());
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
