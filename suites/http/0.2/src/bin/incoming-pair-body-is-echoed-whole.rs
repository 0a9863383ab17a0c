//! A body of a mebibyte that one component sends to another, and is sent back, is the same in the end.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/outgoing-handler#handle",
//@   "wasi:http/types#[method]incoming-request.consume",
//@   "wasi:http/types#[method]outgoing-body.write",
//@   "wasi:http/types#[method]incoming-response.consume",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L613"
//@ services = [{ name = "other", kind = "guest" }]
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-call = "{HTTP_SERVER_OTHER}" }, response = { body = "as it was sent" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, pair, server};
use support::prelude::*;
use support::streams::PATTERN;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    match pair::whom_to_call(&request) {
        Some(authority) => call(&authority, out),
        None => answer(&request, out),
    }
}

fn call(authority: &str, out: ResponseOutparam) {
    for times in [0, 1, 1_075, 17_190] {
        let sent = PATTERN.repeat(times);
        let response = pair::exchange(authority, "/", &[], sent.as_bytes());
        let received = body::read(&response);
        check_eq!(received.len(), sent.len(), "how many bytes came back");
        check!(received == sent.as_bytes(), "the {} bytes that came back are those that were sent", sent.len());
    }
    server::answer(out, b"as it was sent");
}

fn answer(request: &IncomingRequest, out: ResponseOutparam) {
    server::answer(out, &server::read(request));
}
