//! The body of a request can be read after the response was set, and the response be made of it.
//!
//! `set` "allows execution to continue after the response has been sent".
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/types#[static]response-outparam.set",
//@   "wasi:http/types#[method]incoming-body.stream",
//@   "wasi:http/types#[method]outgoing-body.write",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/handler.wit#L11"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }, response = { body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{check_closed, code, server, succeed, write_all};
use wasip2::http::types::{Fields, IncomingRequest, OutgoingBody, OutgoingResponse, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let outgoing = server::start(out, OutgoingResponse::new(Fields::new()));
    let output = succeed(outgoing.write(), "`write` succeeds on the first call");
    let (_incoming, input) = server::stream_of(&request);
    loop {
        match input.blocking_read(65_536) {
            Ok(part) => write_all(&output, &part),
            result => {
                check_closed(result, "the stream of the request's body is closed at its end");
                break;
            }
        }
    }
    drop(output);
    code::succeed(OutgoingBody::finish(outgoing, None), "`finish` succeeds after all was written");
}
