//! A query can be set with an empty path before it.
//!
//! RFC 3986 lets a path be empty. A host that makes it a slash is not failed: with an authority that is the same
//! address (section 6.2.3).
//@ covers = [
//@     "wasi:http/types#[method]outgoing-request.set-path-with-query",
//@     "wasi:http/types#[method]outgoing-request.path-with-query",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L349"
#![no_std]
#![no_main]

use http_0_2::succeed;
use support::prelude::*;
use wasip2::http::types::{Fields, OutgoingRequest};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    succeed(request.set_path_with_query(Some("?a=b")), "`set-path-with-query` of a query succeeds");
    let path = request.path_with_query();
    check!(matches!(path.as_deref(), Some("?a=b" | "/?a=b")), "the path is `?a=b`, and not {path:?}");
}
