//! Requests in a row are each answered with their own response, whether or not they share an instance.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/incoming-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/proxy.wit#L45"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/1", response = { body = "/1" } },
//@   { type = "request", path = "/2", response = { body = "/2" } },
//@   { type = "request", path = "/3", response = { body = "/3" } },
//@   { type = "request", path = "/4", response = { body = "/4" } },
//@   { type = "request", path = "/5", response = { body = "/5" } },
//@   { type = "request", path = "/6", response = { body = "/6" } },
//@   { type = "request", path = "/7", response = { body = "/7" } },
//@   { type = "request", path = "/8", response = { body = "/8" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use core::sync::atomic::{AtomicUsize, Ordering};
use http_0_2::server;
use support::prelude::*;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

/// How many requests this instance has handled. Nobody may rely on it: "a host may arbitrarily reuse or not reuse" one.
static HANDLED: AtomicUsize = AtomicUsize::new(0);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let handled = HANDLED.fetch_add(1, Ordering::Relaxed);
    check!(
        handled < 8,
        "an instance has handled at most the 8 requests of this test, and has handled {handled} before"
    );
    server::answer(out, server::path(&request).as_bytes());
}
