//! A response with a `content-length` is complete when that many bytes were written and the body is finished.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[static]outgoing-body.finish"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L647"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/12", response = { headers = { content-length = "12" }, body = "twelve bytes" } },
//@   { type = "request", path = "/0", response = { headers = { content-length = "0" } } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, fields, server};
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let length = &server::path(&request)[1..];
    let headers = fields::from_list(&[("content-length", length)]);
    let body = server::start(out, server::response(200, headers));
    let contents: &[u8] = if length == "0" { b"" } else { b"twelve bytes" };
    body::write_and_finish(body, contents, None);
}
