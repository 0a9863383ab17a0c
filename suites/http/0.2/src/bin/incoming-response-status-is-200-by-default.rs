//! A response has the status 200 if none is set.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/types#[constructor]outgoing-response",
//@   "wasi:http/types#[method]outgoing-response.status-code",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L574"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { status = 200, body = "default" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, server};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, OutgoingResponse, ResponseOutparam};

support::proxy!(test);

fn test(_: IncomingRequest, out: ResponseOutparam) {
    let response = OutgoingResponse::new(Fields::new());
    check_eq!(response.status_code(), 200, "the status of a response for which none was set");
    let body = server::start(out, response);
    body::write_and_finish(body, b"default", None);
}
