//! A future of trailers gives an error if the body, which nobody has read, was cut off.
//@ covers = ["wasi:http/types#[static]incoming-body.finish", "wasi:http/types#[method]future-trailers.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L557"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/length", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf" },
//@         { end = "close" },
//@     ] },
//@     { path = "/chunks", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n" },
//@         { end = "close" },
//@     ] },
//@     { path = "/trailers", steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n0\r\nx-sum" },
//@         { end = "close" },
//@     ] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, check_code, code, response};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, IncomingBody};

support::command!(test);

fn test() {
    for path in ["/length", "/chunks", "/trailers"] {
        let response = response::of_get("MAIN", path);
        let body = body::of(&response);
        let future = IncomingBody::finish(body);
        let result = body::wait_for_trailers(&future).map(|trailers| trailers.map(|trailers| trailers.entries()));
        let code = code::of(result, "the future of the trailers of a body that was cut off gives an error");
        check_code!(
            code,
            ErrorCode::ConnectionTerminated
                | ErrorCode::HttpResponseIncomplete
                | ErrorCode::HttpResponseTransferCoding(_)
                | ErrorCode::HttpProtocolError
                | ErrorCode::InternalError(_),
            "the error of the trailers of `{path}`"
        );
    }
}
