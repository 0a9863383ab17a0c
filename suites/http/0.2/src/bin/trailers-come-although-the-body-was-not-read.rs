//! The trailers come although of a large body nothing was read, or only the beginning.
//!
//! What the user does not read does not hold them up.
//@ covers = [
//@     "wasi:http/types#[static]incoming-body.finish",
//@     "wasi:http/types#[method]future-trailers.get",
//@     "wasi:http/types#[method]future-trailers.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L521"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ntrailer: x-sum\r\n\r\n1e8480\r\n" },
//@         { send = { repeat = "0123456789", times = 200000 } },
//@         { send = "\r\n0\r\nx-sum: 9\r\n\r\n" },
//@     ] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::fields::values;
use http_0_2::{body, response, stream_succeed};
use support::prelude::*;
use wasip2::http::types::IncomingBody;

support::command!(test);

fn test() {
    for bytes in [None, Some(0), Some(1), Some(70_000)] {
        let response = response::of_get("MAIN", "/");
        let body = body::of(&response);
        if let Some(bytes) = bytes {
            let stream = body::stream(&body);
            let mut rest = bytes;
            while rest > 0 {
                rest -= stream_succeed(stream.blocking_read(rest), "`blocking-read` succeeds").len() as u64;
            }
        }
        let future = IncomingBody::finish(body);
        let Ok(Some(trailers)) = body::wait_for_trailers(&future) else {
            fail!("the trailers are there after {bytes:?} bytes")
        };
        check_eq!(trailers.get("x-sum"), values(&["9"]), "the values of a trailer after {bytes:?} bytes");
    }
}
