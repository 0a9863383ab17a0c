//! `finish` fails if less was written than the `content-length` says, and the client has no whole response.
//!
//! Which of the error codes it is, WIT does not say.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[static]outgoing-body.finish"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L647"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/12", response = { body = "twelve bytes" } },
//@   { type = "request", path = "/13", response = { error = true } },
//@   { type = "request", path = "/1000000", response = { error = true } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{code, fields, server, succeed, write_all};
use wasip2::http::types::{IncomingRequest, OutgoingBody, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let length = &server::path(&request)[1..];
    let headers = fields::from_list(&[("content-length", length)]);
    let body = server::start(out, server::response(200, headers));
    let stream = succeed(body.write(), "`write` succeeds on the first call");
    write_all(&stream, b"twelve bytes");
    drop(stream);
    let finished = OutgoingBody::finish(body, None);
    match length {
        "12" => code::succeed(finished, "`finish` succeeds after as many bytes as the `content-length` says"),
        _ => drop(code::of(finished, "`finish` fails after 12 bytes of a longer `content-length`")),
    }
}
