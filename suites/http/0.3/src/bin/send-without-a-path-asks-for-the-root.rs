//! A request whose path with query is `none` asks for the root: it is an empty path and an empty query.
//@ covers = ["wasi:http/types#[method]request.get-path-with-query", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L321"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ mode = "echo-headers" }, { method = "POST", mode = "echo-headers" }] },]
#![no_std]
#![no_main]

use http_0_3::request;
use http_0_3::succeed;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let request = request::get("MAIN", "/elsewhere");
    succeed(request.set_path_with_query(None), "`set-path-with-query` of `none` succeeds");
    check_eq!(request.get_path_with_query(), None, "the path after it was set to `none`");
    let response = request::respond(request).await;
    check_eq!(request::header(&response, "x-request-path").as_deref(), Some("/"), "the path that arrived");
}
