//! A component that calls another which gives no response is given an error, or a response with the status of one.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[static]response-outparam.set", "wasi:http/types#[method]future-incoming-response.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/handler.wit#L15"
//@ services = [{ name = "other", kind = "guest" }]
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-call = "{HTTP_SERVER_OTHER}" }, response = { body = "as it was sent" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{pair, response, server, trap};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    match pair::whom_to_call(&request) {
        Some(authority) => call(&authority, out),
        None => answer(&request, out),
    }
}

fn call(authority: &str, out: ResponseOutparam) {
    for path in ["/error", "/never", "/trap"] {
        if let Ok(response) = response::wait(&pair::get(authority, path)) {
            let status = response.status();
            check!(
                (500..600).contains(&status),
                "the status of the response to {path} is one of an error, and was {status}"
            );
        }
        let response = response::receive(&pair::get(authority, "/response"));
        check_eq!(response.status(), 200, "the status of the response after {path}");
    }
    server::answer(out, b"as it was sent");
}

fn answer(request: &IncomingRequest, out: ResponseOutparam) {
    match server::path(request).as_str() {
        "/error" => ResponseOutparam::set(out, Err(ErrorCode::ConnectionRefused)),
        "/never" => {}
        "/trap" => trap(),
        _ => server::send(out, server::response(200, Fields::new())),
    }
}
