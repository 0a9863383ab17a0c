//! A component that sends many requests at once is given the response to each of them.
//!
//! Components "may concurrently stream in and out any number of incoming and outgoing HTTP requests". The responses are waited
//! for from the last on.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/outgoing-handler#handle", "wasi:http/types#[method]future-incoming-response.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/proxy.wit#L36"
//@ services = [{ name = "other", kind = "guest" }]
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-call = "{HTTP_SERVER_OTHER}" }, response = { body = "as it was sent" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, pair, response, server};
use support::prelude::*;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    match pair::whom_to_call(&request) {
        Some(authority) => call(&authority, out),
        None => answer(&request, out),
    }
}

const REQUESTS: usize = 16;

fn call(authority: &str, out: ResponseOutparam) {
    let sent: Vec<_> = (0..REQUESTS).map(|number| pair::get(authority, &format!("/{number}"))).collect();
    for (number, future) in sent.iter().enumerate().rev() {
        let response = response::receive(future);
        let expected = format!("/{number}");
        check_eq!(body::read_text(&response), expected, "the body of the response to request {number}");
    }
    server::answer(out, b"as it was sent");
}

fn answer(request: &IncomingRequest, out: ResponseOutparam) {
    server::answer(out, server::path(request).as_bytes());
}
