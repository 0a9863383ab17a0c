//! A response that redirects is given as it is: what it leads to is not asked for.
//@ covers = ["wasi:http/client#send", "wasi:http/types#[method]response.get-status-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L445"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = { status = 302, headers = { location = "/elsewhere" } } }, { path = "/elsewhere", response = "x", expect = { requests = 0 } }] },]
#![no_std]
#![no_main]

use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let response = request::response_of("MAIN", "/").await;
    check_eq!(response.get_status_code(), 302, "the status code");
    check_eq!(request::header(&response, "location").as_deref(), Some("/elsewhere"), "the header `location`");
}
