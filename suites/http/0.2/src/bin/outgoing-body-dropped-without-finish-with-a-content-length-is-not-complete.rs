//! A body with a `content-length` that is dropped without having been finished is not taken for complete: there is no
//! response to it.
//!
//! The server answers only what has come whole.
//@ covers = [
//@     "wasi:http/types#[method]outgoing-body.write",
//@     "wasi:http/outgoing-handler#handle",
//@     "wasi:http/types#[method]future-incoming-response.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L621"
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{code, request, response, succeed, write_all};

support::command!(test);

fn test() {
    let (request, body) = request::post("MAIN", "/", &[("content-length", "10")]);
    let future = request::send(request, None);
    let stream = succeed(body.write(), "`write` succeeds");
    write_all(&stream, b"half");
    drop(stream);
    drop(body);
    code::of(response::wait(&future).map(|response| response.status()), "a request that was not finished fails");
}
