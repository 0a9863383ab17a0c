//! Finishing an incoming body while its stream is still alive traps.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[static]incoming-body.finish", "wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L528"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/in-order", method = "GET", response = { body = "no trap" } },
//@   { type = "request", path = "/trap", method = "GET", response = { error = true } },
//@   { type = "wait", any-of = [0, 1, "trap"] },
//@ ]
#![no_std]
#![no_main]

use http_0_2::server;
use wasip2::http::types::{IncomingBody, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let (body, stream) = server::stream_of(&request);
    if server::path(&request) == "/in-order" {
        drop(stream);
        drop(IncomingBody::finish(body));
    } else {
        drop(IncomingBody::finish(body));
        drop(stream);
    }
    server::answer(out, b"no trap");
}
