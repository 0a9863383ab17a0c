//! A query can be set with an empty path before it.
//!
//! RFC 3986 lets a path be empty. A host that makes it a slash is not failed: with an authority that is the same
//! address (section 6.2.3).
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
    succeed(request.set_path_with_query(Some("?a=b")), "`set-path-with-query` of a query succeeds");
    let path = request.get_path_with_query();
    check!(matches!(path.as_deref(), Some("?a=b" | "/?a=b")), "the path is `?a=b`, and not {path:?}");
}
