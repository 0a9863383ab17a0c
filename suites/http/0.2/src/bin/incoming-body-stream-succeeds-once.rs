//! `stream` gives the contents of an incoming body once, and an error from then on.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L511"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", body = "all", response = { body = "all" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{check_fails, read_to_end, server};
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let (body, stream) = server::stream_of(&request);
    check_fails(body.stream(), "the second `stream` fails while the first stream is there");
    let contents = read_to_end(&stream);
    drop(stream);
    check_fails(body.stream(), "`stream` fails after the stream was dropped");
    server::answer(out, &contents);
}
