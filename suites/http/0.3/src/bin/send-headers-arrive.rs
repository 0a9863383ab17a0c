//! The server receives the headers of a request, each value of a name, and a value that is empty.
//@ covers = [
//@     "wasi:http/types#[static]request.new",
//@     "wasi:http/client#send",
//@     "wasi:http/types#[static]fields.from-list",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L289"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = "x", expect = { headers = { x-one = "1", x-two = "a b", x-empty = "", x-many = ["p", "q"] }, requests = 1 } }] },]
#![no_std]
#![no_main]

use http_0_3::fields;
use http_0_3::request;
use support::prelude::*;
use wasip3::http::types::Method;

support::command!(async test);

async fn test() {
    let headers =
        fields::from_list(&[("x-one", "1"), ("X-Two", "a b"), ("x-empty", ""), ("x-many", "p"), ("x-many", "q")]);
    let (request, _) = request::new(Method::Get, "MAIN", "/", headers, None);
    let response = request::respond(request).await;
    check_eq!(response.get_status_code(), 200, "the status code");
}
