//! The response is there as soon as it has come, although the body of the request is not finished.
//!
//! The server answers when it has four bytes of five: so they are sent before the body is finished, too.
//@ covers = [
//@     "wasi:http/types#[method]future-incoming-response.get",
//@     "wasi:http/types#[method]future-incoming-response.subscribe",
//@     "wasi:http/types#[method]outgoing-body.write",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L665"
//@ services = [{ name = "main", endpoints = [
//@     { method = "POST", steps = [
//@         { receive-body = 4 },
//@         { send = "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nenough" },
//@         { end = "stall" },
//@     ] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, request, response, succeed, write_all};
use support::prelude::*;
use wasip2::http::types::OutgoingBody;

support::command!(test);

fn test() {
    let (request, outgoing) = request::post("MAIN", "/", &[]);
    let future = request::send(request, None);
    let stream = succeed(outgoing.write(), "`write` succeeds");
    write_all(&stream, b"first");
    let response = response::receive(&future);
    check_eq!(body::read_text(&response), "enough", "the body of the response");
    drop(stream);
    // Whether anybody still wants the rest of it is another matter.
    let _ = OutgoingBody::finish(outgoing, None);
}
