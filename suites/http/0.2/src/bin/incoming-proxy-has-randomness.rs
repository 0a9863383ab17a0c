//! A proxy has access to randomness.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:random/random#get-random-bytes", "wasi:random/random#get-random-u64"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/proxy.wit#L7"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::server;
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};
use wasip2::random::random::{get_random_bytes, get_random_u64};

support::proxy!(test);

fn test(_: IncomingRequest, out: ResponseOutparam) {
    let (first, second) = (get_random_bytes(32), get_random_bytes(32));
    check_eq!(first.len(), 32, "as many bytes as were asked for");
    check_ne!(first, second, "32 random bytes differ from the 32 before");
    check_ne!(get_random_u64(), get_random_u64(), "a random number differs from the one before");
    server::send(out, server::response(204, Fields::new()));
}
