//! A path with a fragment is refused: it is neither path nor query (RFC 3986, section 3.5).
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
    for path in ["/a#b", "/a?b#c", "/#", "#a", "/a#/b?c"] {
        let result = request.set_path_with_query(Some(path));
        check_fails(result, &format!("`set-path-with-query` of `{}` fails", path.escape_debug()));
    }
}
