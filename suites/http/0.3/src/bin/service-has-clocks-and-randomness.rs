//! A service has a monotonic clock that it can wait by, a system clock, and randomness.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/worlds.wit#L8"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", response = { body = "waited" } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::server;
use support::prelude::*;
use wasip3::clocks::monotonic_clock;
use wasip3::clocks::system_clock;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Request;
use wasip3::http::types::Response;
use wasip3::random::random::get_random_bytes;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    drop(request);
    let start = monotonic_clock::now();
    monotonic_clock::wait_for(1_000_000).await;
    let tick = monotonic_clock::get_resolution();
    let elapsed = monotonic_clock::now() - start;
    check!(elapsed + tick >= 1_000_000, "a wait of a millisecond takes one or more, and took {elapsed} ns");
    check!(system_clock::now().seconds > 1_700_000_000, "the system clock is past the year 2023");
    check!(get_random_bytes(32).len() == 32, "there are as many random bytes as were asked for");
    Ok(server::answer(200, "waited"))
}
