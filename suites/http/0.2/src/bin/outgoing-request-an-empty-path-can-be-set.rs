//! An empty path and query can be set, as an empty string, too.
//!
//! It stands for the same as `none`, so that `path-with-query` may give either.
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
    succeed(request.set_path_with_query(Some("/a?b")), "`set-path-with-query` succeeds");
    succeed(request.set_path_with_query(Some("")), "`set-path-with-query` of an empty string succeeds");
    let path = request.path_with_query();
    check!(path.as_deref().unwrap_or_default().is_empty(), "the path is empty, and not {path:?}");
}
