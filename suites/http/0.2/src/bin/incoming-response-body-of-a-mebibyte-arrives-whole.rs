//! The body of a response arrives whole and in order, if it has one byte, 64 KiB or a mebibyte.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]outgoing-body.write", "wasi:http/types#[static]outgoing-body.finish"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L630"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/0", response = { body = "!" } },
//@   { type = "request", path = "/1075", response = { body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 1075 } } },
//@   { type = "request", path = "/17190", response = { body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::server;
use support::prelude::*;
use support::streams::PATTERN;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let Ok(times) = server::path(&request)[1..].parse::<usize>() else { fail!("the path is a number") };
    if times == 0 {
        return server::answer(out, b"!");
    }
    server::answer(out, PATTERN.repeat(times).as_bytes());
}
