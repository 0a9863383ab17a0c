//! A component is given the response while it still sends the request, if the other has set it by then.
//!
//! `set` "allows execution to continue after the response has been sent. This enables both streaming to the response body, and
//! performing other work." Each of the two waits for the other before it goes on, so that a host that keeps a response back
//! until the handler has returned never comes to an end.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/types#[static]response-outparam.set",
//@   "wasi:http/types#[method]future-incoming-response.get",
//@   "wasi:http/types#[method]outgoing-body.write",
//@   "wasi:http/types#[method]incoming-body.stream",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/handler.wit#L11"
//@ services = [{ name = "other", kind = "guest" }]
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-call = "{HTTP_SERVER_OTHER}" }, response = { body = "as it was sent" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, check_closed, code, pair, response, server, stream_succeed, succeed, write_all};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, OutgoingBody, ResponseOutparam};
use wasip2::io::streams::InputStream;

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    match pair::whom_to_call(&request) {
        Some(authority) => call(&authority, out),
        None => answer(&request, out),
    }
}

/// How often each waits for the other.
const ROUNDS: u8 = 20;

fn call(authority: &str, out: ResponseOutparam) {
    let (outgoing, future) = pair::post(authority, "/", &[]);
    let output = succeed(outgoing.write(), "`write` succeeds on the first call");
    let response = response::receive(&future);
    let incoming = body::of(&response);
    let input = body::stream(&incoming);
    for round in 0..ROUNDS {
        write_all(&output, &[round]);
        check_eq!(next(&input), round + 100, "what comes back in round {round}");
    }
    drop(output);
    code::succeed(OutgoingBody::finish(outgoing, None), "`finish` succeeds after all was written");
    check_closed(input.blocking_read(1), "the response's body is closed after the last round");
    server::answer(out, b"as it was sent");
}

fn answer(request: &IncomingRequest, out: ResponseOutparam) {
    let outgoing = server::start(out, server::response(200, Fields::new()));
    let output = succeed(outgoing.write(), "`write` succeeds on the first call");
    let (_incoming, input) = server::stream_of(request);
    for round in 0..ROUNDS {
        check_eq!(next(&input), round, "what arrives in round {round}");
        write_all(&output, &[round + 100]);
    }
    check_closed(input.blocking_read(1), "the request's body is closed after the last round");
    drop(output);
    code::succeed(OutgoingBody::finish(outgoing, None), "`finish` succeeds after all was written");
}

/// Waits for a byte.
fn next(stream: &InputStream) -> u8 {
    match stream_succeed(stream.blocking_read(1), "`blocking-read` gives a byte").first() {
        Some(byte) => *byte,
        None => fail!("`blocking-read` of one byte gives at least one"),
    }
}
