//! Requests that come at once are each answered with their own response, whether or not they share an instance.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/incoming-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/proxy.wit#L45"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", requests = [
//@     { method = "POST", path = "/0", body = { repeat = "0", times = 20000 }, times = 4, response = { body = { repeat = "0", times = 20000 }, headers = { x-path = "/0" } } },
//@     { method = "POST", path = "/1", body = { repeat = "1", times = 20000 }, times = 4, response = { body = { repeat = "1", times = 20000 }, headers = { x-path = "/1" } } },
//@     { method = "POST", path = "/2", body = { repeat = "2", times = 20000 }, times = 4, response = { body = { repeat = "2", times = 20000 }, headers = { x-path = "/2" } } },
//@     { method = "POST", path = "/3", body = { repeat = "3", times = 20000 }, times = 4, response = { body = { repeat = "3", times = 20000 }, headers = { x-path = "/3" } } },
//@     { method = "POST", path = "/4", body = { repeat = "4", times = 20000 }, times = 4, response = { body = { repeat = "4", times = 20000 }, headers = { x-path = "/4" } } },
//@     { method = "POST", path = "/5", body = { repeat = "5", times = 20000 }, times = 4, response = { body = { repeat = "5", times = 20000 }, headers = { x-path = "/5" } } },
//@     { method = "POST", path = "/6", body = { repeat = "6", times = 20000 }, times = 4, response = { body = { repeat = "6", times = 20000 }, headers = { x-path = "/6" } } },
//@     { method = "POST", path = "/7", body = { repeat = "7", times = 20000 }, times = 4, response = { body = { repeat = "7", times = 20000 }, headers = { x-path = "/7" } } },
//@   ] },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use core::sync::atomic::{AtomicUsize, Ordering};
use http_0_2::{check_closed, code, fields, server, succeed, write_all};
use support::prelude::*;
use wasip2::http::types::{IncomingRequest, OutgoingBody, ResponseOutparam};

support::proxy!(test);

/// How many requests this instance has handled. Nobody may rely on it: "a host may arbitrarily reuse or not reuse" one.
static HANDLED: AtomicUsize = AtomicUsize::new(0);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let handled = HANDLED.fetch_add(1, Ordering::Relaxed);
    check!(
        handled < 32,
        "an instance has handled at most the 32 requests of this test, and has handled {handled} before"
    );
    let headers = fields::from_list(&[("x-path", &server::path(&request))]);
    let outgoing = server::start(out, server::response(200, headers));
    let output = succeed(outgoing.write(), "`write` succeeds on the first call");
    let (_incoming, input) = server::stream_of(&request);
    // In small parts, so that the requests are handled by turns where the host lets them.
    loop {
        match input.blocking_read(1_000) {
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
