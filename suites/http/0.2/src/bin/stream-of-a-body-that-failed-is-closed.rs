//! After the error of a body its stream is closed, and the body can be finished.
//@ covers = ["wasi:http/types#[method]incoming-body.stream", "wasi:http/types#[static]incoming-body.finish"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L22"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf" }, { end = "close" }] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, check_closed, code, response};
use wasip2::http::types::IncomingBody;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let body = body::of(&response);
    let stream = body::stream(&body);
    let end = loop {
        match stream.blocking_read(10) {
            Ok(_) => {}
            end => break end,
        }
    };
    code::stream_error(end, "reading a body that was cut off");
    check_closed(stream.blocking_read(10), "`blocking-read` after an error");
    check_closed(stream.read(10), "`read` after an error");
    drop(stream);
    drop(IncomingBody::finish(body));
}
