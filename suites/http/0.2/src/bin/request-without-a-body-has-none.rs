//! A request whose body was never taken arrives without one, and so does one whose body was finished at once.
//@ covers = [
//@     "wasi:http/types#[method]outgoing-request.body",
//@     "wasi:http/types#[static]outgoing-body.finish",
//@     "wasi:http/outgoing-handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L328"
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, code, request, response};
use support::prelude::*;
use wasip2::http::types::{Fields, Method, OutgoingBody};

support::command!(test);

fn test() {
    let untaken = request::new(Method::Post, "MAIN", "/", Fields::new());
    let response = response::receive(&request::send(untaken, None));
    check_eq!(response.status(), 200, "the status code");
    check_eq!(body::read_text(&response), "", "what arrived of a body that was never taken");

    let (taken, body) = request::post("MAIN", "/", &[]);
    let future = request::send(taken, None);
    code::succeed(OutgoingBody::finish(body, None), "`finish` of an empty body succeeds");
    let response = response::receive(&future);
    check_eq!(body::read_text(&response), "", "what arrived of a body that was finished at once");
}
