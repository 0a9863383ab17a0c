//! A whole response where none is expected fails.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/incoming-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/handler.wit#L8"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { error = true } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use wasip2::http::types::{Fields, IncomingRequest, OutgoingBody, OutgoingResponse, ResponseOutparam};

support::proxy!(test);

fn test(_: IncomingRequest, out: ResponseOutparam) {
    let response = OutgoingResponse::new(Fields::new());
    let Ok(body) = response.body() else { return };
    ResponseOutparam::set(out, Ok(response));
    // It has no contents, which cannot fail to be written.
    let _ = OutgoingBody::finish(body, None);
}
