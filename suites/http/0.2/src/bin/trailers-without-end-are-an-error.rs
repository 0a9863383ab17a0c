//! A server that never stops sending trailers is given up with an error, of the body or of the trailers.
//@ covers = ["wasi:http/types#[static]incoming-body.finish", "wasi:http/types#[method]future-trailers.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L71"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n0\r\n" },
//@         { forever = "x-name: 0123456789abcdef\r\n" },
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
    let response = response::of_get("MAIN", "/");
    let future = IncomingBody::finish(body::of(&response));
    let result = body::wait_for_trailers(&future).map(|trailers| trailers.map(|trailers| trailers.entries().len()));
    let code = code::of(result, "trailers without end fail");
    check_code!(
        code,
        ErrorCode::HttpResponseTrailerSectionSize(_)
            | ErrorCode::HttpResponseTrailerSize(_)
            | ErrorCode::HttpResponseTransferCoding(_)
            | ErrorCode::HttpProtocolError
            | ErrorCode::InternalError(_),
        "the error of trailers without end"
    );
}
