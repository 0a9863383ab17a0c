//! The status code of a response is what the server sent, one that nobody has registered, too.
//@ covers = ["wasi:http/types#[method]response.get-status-code", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L445"
//@ requires = ["network"]
//@ services = [
//@     { name = "main", endpoints = [
//@         { path = "/200", response = { status = 200 } },
//@         { path = "/204", response = { status = 204 } },
//@         { path = "/299", response = { status = 299 } },
//@         { path = "/301", response = { status = 301 } },
//@         { path = "/404", response = { status = 404 } },
//@         { path = "/418", response = { status = 418 } },
//@         { path = "/500", response = { status = 500 } },
//@         { path = "/599", response = { status = 599 } },
//@     ] },
//@ ]
#![no_std]
#![no_main]

use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    for status in [200, 204, 299, 301, 404, 418, 500, 599] {
        let response = request::response_of("MAIN", &format!("/{status}")).await;
        check_eq!(response.get_status_code(), status, "the status code");
    }
}
