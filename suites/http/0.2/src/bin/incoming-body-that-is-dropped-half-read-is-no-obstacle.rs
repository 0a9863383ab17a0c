//! A request whose body was read in part and then dropped has its response all the same.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-body.stream", "wasi:http/types#[static]response-outparam.set"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L514"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }, response = { body = "0123456789" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{server, stream_succeed};
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let (body, stream) = server::stream_of(&request);
    let mut start = stream_succeed(stream.blocking_read(10), "`blocking-read` gives what arrives first");
    while start.len() < 10 {
        let missing = 10 - start.len() as u64;
        start.extend(stream_succeed(stream.blocking_read(missing), "`blocking-read` gives what follows"));
    }
    drop(stream);
    drop(body);
    drop(request);
    server::answer(out, &start);
}
