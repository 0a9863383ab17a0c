//! The headers of a response that was received cannot be changed.
//@ covers = [
//@     "wasi:http/types#[method]response.get-headers",
//@     "wasi:http/types#[method]fields.set",
//@     "wasi:http/types#[method]fields.append",
//@     "wasi:http/types#[method]fields.delete",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L454"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = { headers = { x-there = "1" }, body = "x" } }] },]
#![no_std]
#![no_main]

use http_0_3::fields;
use http_0_3::request;

support::command!(async test);

async fn test() {
    let response = request::response_of("MAIN", "/").await;
    fields::check_immutable(&response.get_headers(), "the headers of a response");
}
