//! The trailers that a response is finished with arrive after its body.
//!
//! The client says that it takes trailers, by `te`, and the response says which there are, by `trailer`.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[static]outgoing-body.finish"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L642"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/body", response = { body = "body", trailers = { x-sum = "4", x-end = "yes" } } },
//@   { type = "request", path = "/empty", response = { body = "", trailers = { x-sum = "0", x-end = "yes" } } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, fields, server};
use support::prelude::*;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let contents: &[u8] = if server::path(&request) == "/body" { b"body" } else { b"" };
    let headers = fields::from_list(&[("trailer", "x-sum, x-end")]);
    let body = server::start(out, server::response(200, headers));
    let sum = contents.len().to_string();
    let trailers = fields::from_list(&[("x-sum", &sum), ("x-end", "yes")]);
    body::write_and_finish(body, contents, Some(trailers));
}
