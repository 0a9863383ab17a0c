//! A path or query with a percent sign without two hexadecimal digits is refused (RFC 3986, section 2.1).
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
    for path in ["/%", "/%2", "/%zz", "/%2g/", "/?%", "/?a=%x0"] {
        let result = request.set_path_with_query(Some(path));
        check_fails(result, &format!("`set-path-with-query` of `{}` fails", path.escape_debug()));
    }
}
