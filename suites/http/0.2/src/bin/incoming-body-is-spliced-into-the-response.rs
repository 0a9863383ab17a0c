//! What is spliced from the body of a request into that of its response arrives whole and in order.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/types#[method]incoming-body.stream",
//@   "wasi:http/types#[method]outgoing-body.write",
//@   "wasi:io/streams#[method]output-stream.blocking-splice",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L613"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }, response = { body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{check_closed, code, server, stream_succeed, succeed};
use wasip2::http::types::{Fields, IncomingRequest, OutgoingBody, OutgoingResponse, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let (_incoming, input) = server::stream_of(&request);
    let outgoing = server::start(out, OutgoingResponse::new(Fields::new()));
    let output = succeed(outgoing.write(), "`write` succeeds on the first call");
    loop {
        match output.blocking_splice(&input, 1 << 20) {
            Ok(_) => {}
            result => {
                check_closed(result, "`blocking-splice` gives `closed` after all was spliced");
                break;
            }
        }
    }
    stream_succeed(output.blocking_flush(), "`blocking-flush` succeeds");
    drop(output);
    code::succeed(OutgoingBody::finish(outgoing, None), "`finish` succeeds");
}
