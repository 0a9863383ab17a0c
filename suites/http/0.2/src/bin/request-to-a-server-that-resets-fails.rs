//! A request whose body the server does not want, so that it resets the connection, fails.
//@ covers = [
//@     "wasi:http/types#[method]outgoing-body.write",
//@     "wasi:http/outgoing-handler#handle",
//@     "wasi:http/types#[method]future-incoming-response.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/handler.wit#L42"
//@ services = [{ name = "main", endpoints = [
//@     { method = "POST", steps = [{ receive-body = 1 }, { end = "reset" }] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, code, request, response, succeed};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, OutgoingBody};

support::command!(test);

fn test() {
    let (request, body) = request::post("MAIN", "/", &[]);
    let future = request::send(request, None);
    let stream = succeed(body.write(), "`write` succeeds");
    // The connection takes some until it is known to be gone. A host may take all that it is given.
    for _ in 0..4096 {
        if stream.blocking_write_and_flush(&[b'x'; 4096]).is_err() {
            break;
        }
    }
    drop(stream);
    let _ = OutgoingBody::finish(body, None);
    let code = code::of(response::wait(&future), "a request whose connection was reset fails");
    check_code!(
        code,
        ErrorCode::ConnectionTerminated
            | ErrorCode::HttpResponseIncomplete
            | ErrorCode::HttpProtocolError
            | ErrorCode::InternalError(_),
        "the error of a connection that was reset"
    );
}
