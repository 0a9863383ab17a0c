//! A body of a request arrives as it was sent, whatever its bytes are.
//!
//! Line breaks, the last chunk of a chunked body, and bytes that are no UTF-8 are contents.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L509"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", body = { hex = "00ff0d0a0d0a300d0a0d0a1a1b80c0e2" }, response = { body = { hex = "00ff0d0a0d0a300d0a0d0a1a1b80c0e2" } } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::server;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    server::answer(out, &server::read(&request));
}
