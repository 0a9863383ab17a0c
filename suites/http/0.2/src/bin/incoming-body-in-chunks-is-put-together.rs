//! A body that was sent in chunks arrives as one, without what stands between them.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L509"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", chunks = ["a", "bc", "\r\n0\r\n\r\n", "defg", "\r\n"], response = { body = "abc\r\n0\r\n\r\ndefg\r\n" } },
//@   { type = "request", method = "POST", chunks = ["one"], response = { body = "one" } },
//@   { type = "request", method = "POST", chunks = [], response = { body = "" } },
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
