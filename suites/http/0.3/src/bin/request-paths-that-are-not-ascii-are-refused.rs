//! A path or query with a character that is not ASCII is refused: in a URI these are percent-encoded (RFC 3986, section
//! 2.5).
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
    for path in ["/\u{e9}", "/a?\u{e9}", "/\u{65e5}", "/a/\u{1f980}"] {
        let result = request.set_path_with_query(Some(path));
        check_fails(result, &format!("`set-path-with-query` of `{}` fails", path.escape_debug()));
    }
}
