//! A component whose callee drops the response's body instead of finishing it does not take it for a whole one.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[static]outgoing-body.finish"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L621"
//@ services = [{ name = "other", kind = "guest" }]
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-call = "{HTTP_SERVER_OTHER}" }, response = { body = "as it was sent" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, fields, pair, response, server, succeed, write_all};
use support::prelude::*;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};
use wasip2::io::streams::StreamError;

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    match pair::whom_to_call(&request) {
        Some(authority) => call(&authority, out),
        None => answer(&request, out),
    }
}

fn call(authority: &str, out: ResponseOutparam) {
    for path in ["/dropped", "/dropped-unwritten", "/short"] {
        let Ok(response) = response::wait(&pair::get(authority, path)) else { continue };
        if response.status() >= 500 {
            continue;
        }
        let incoming = body::of(&response);
        let input = body::stream(&incoming);
        loop {
            match input.blocking_read(1_000) {
                Ok(_) => {}
                Err(StreamError::Closed) => {
                    fail!("reading the body of the response to {path}, which was never finished, fails, and was closed")
                }
                Err(StreamError::LastOperationFailed(_)) => break,
            }
        }
    }
    server::answer(out, b"as it was sent");
}

fn answer(request: &IncomingRequest, out: ResponseOutparam) {
    let path = server::path(request);
    let length: &[(&str, &str)] = if path == "/short" { &[("content-length", "100")] } else { &[] };
    let outgoing = server::start(out, server::response(200, fields::from_list(length)));
    if path != "/dropped-unwritten" {
        let output = succeed(outgoing.write(), "`write` succeeds on the first call");
        write_all(&output, b"written");
    }
    drop(outgoing);
}
