//! Trailers for which nothing comes for longer than the timeout between bytes are an error.
//!
//! A host that does not support this timeout says so when it is set.
//@ covers = [
//@     "wasi:http/types#[method]request-options.set-between-bytes-timeout",
//@     "wasi:http/outgoing-handler#handle",
//@     "wasi:http/types#[method]future-trailers.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L424"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [
//@         { send = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n" },
//@         { end = "stall" },
//@     ] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, check_code, code, request};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, IncomingBody, RequestOptions};

support::command!(test);

fn test() {
    let options = RequestOptions::new();
    if options.set_between_bytes_timeout(Some(50_000_000)).is_err() {
        return;
    }
    let response = code::succeed(request::exchange(request::get("MAIN", "/"), Some(options)), "the response comes");
    let future = IncomingBody::finish(body::of(&response));
    let result = body::wait_for_trailers(&future).map(|trailers| trailers.map(|trailers| trailers.entries()));
    let code = code::of(result, "trailers that do not come are an error");
    check_code!(
        code,
        ErrorCode::ConnectionReadTimeout | ErrorCode::HttpResponseTimeout,
        "the error of trailers that are late"
    );
}
