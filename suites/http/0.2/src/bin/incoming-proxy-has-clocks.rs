//! A proxy has access to time: the monotonic clock does not go back, and the wall clock is after 2020.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:clocks/monotonic-clock#now",
//@   "wasi:clocks/monotonic-clock#subscribe-duration",
//@   "wasi:clocks/wall-clock#now",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/proxy.wit#L7"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { status = 204 } },
//@   { type = "request", response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::server;
use support::prelude::*;
use wasip2::clocks::{monotonic_clock, wall_clock};
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

/// The beginning of 2020, in seconds since 1970.
const BEGINNING_OF_2020: u64 = 1_577_836_800;

fn test(_: IncomingRequest, out: ResponseOutparam) {
    let before = monotonic_clock::now();
    monotonic_clock::subscribe_duration(1_000_000).block();
    let waited = monotonic_clock::now().saturating_sub(before);
    check!(
        waited >= 1_000_000,
        "after waiting for a millisecond the clock has moved on by one, and it did by {waited} ns"
    );
    let seconds = wall_clock::now().seconds;
    check!(seconds > BEGINNING_OF_2020, "the wall clock is after 2020, and says {seconds} s since 1970");
    server::send(out, server::response(204, Fields::new()));
}
