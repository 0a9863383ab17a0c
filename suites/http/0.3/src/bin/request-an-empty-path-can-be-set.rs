//! An empty path and query can be set, as an empty string, too.
//!
//! It stands for the same as `none`, so that `get-path-with-query` may give either.
//@ covers = [
//@     "wasi:http/types#[method]request.set-path-with-query",
//@     "wasi:http/types#[method]request.get-path-with-query",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L323"
#![no_std]
#![no_main]

use http_0_3::request;
use http_0_3::succeed;
use support::prelude::*;
use wasip3::http::types::Fields;

support::command!(async test);

async fn test() {
    let request = request::bare(Fields::new());
    succeed(request.set_path_with_query(Some("/a?b")), "`set-path-with-query` succeeds");
    succeed(request.set_path_with_query(Some("")), "`set-path-with-query` of an empty string succeeds");
    let path = request.get_path_with_query();
    // An empty path of HTTP is that of the root (RFC 9110, section 4.2.3).
    check!(matches!(path.as_deref(), None | Some("" | "/")), "the path is empty or the root, and not {path:?}");
}
