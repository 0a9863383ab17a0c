//! The method of an incoming request is the one that the client sent.
//!
//! `CONNECT` is not among them: it names no path, and asks for a tunnel.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/incoming-handler#handle", "wasi:http/types#[method]incoming-request.method"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L276"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "GET", response = { headers = { x-method = "Method::Get" } } },
//@   { type = "request", method = "HEAD", response = { headers = { x-method = "Method::Head" } } },
//@   { type = "request", method = "POST", response = { headers = { x-method = "Method::Post" } } },
//@   { type = "request", method = "PUT", response = { headers = { x-method = "Method::Put" } } },
//@   { type = "request", method = "DELETE", response = { headers = { x-method = "Method::Delete" } } },
//@   { type = "request", method = "OPTIONS", response = { headers = { x-method = "Method::Options" } } },
//@   { type = "request", method = "TRACE", response = { headers = { x-method = "Method::Trace" } } },
//@   { type = "request", method = "PATCH", response = { headers = { x-method = "Method::Patch" } } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{fields, server};
use support::prelude::*;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let headers = fields::from_list(&[("x-method", &format!("{:?}", request.method()))]);
    server::send(out, server::response(200, headers));
}
