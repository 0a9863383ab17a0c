//! A component that calls another is seen by it with the method, the path and the headers that it has set.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/outgoing-handler#handle",
//@   "wasi:http/types#[method]incoming-request.method",
//@   "wasi:http/types#[method]incoming-request.path-with-query",
//@   "wasi:http/types#[method]incoming-request.headers",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L276"
//@ services = [{ name = "other", kind = "guest" }]
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-call = "{HTTP_SERVER_OTHER}" }, response = { body = "as it was sent" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{code, fields, pair, response, server};
use support::prelude::*;
use wasip2::http::outgoing_handler::handle;
use wasip2::http::types::{IncomingRequest, Method, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    match pair::whom_to_call(&request) {
        Some(authority) => call(&authority, out),
        None => answer(&request, out),
    }
}

/// What is sent, method by method.
const SENT: [(Method, &str); 8] = [
    (Method::Get, "/?a=b&c=%2F"),
    (Method::Head, "/a/../b"),
    (Method::Post, "/?"),
    (Method::Put, "/a//b"),
    (Method::Delete, "/a;b,c"),
    (Method::Options, "/a?b?c"),
    (Method::Trace, "/a+b"),
    (Method::Patch, "/%C3%BC"),
];

fn call(authority: &str, out: ResponseOutparam) {
    for (method, path) in &SENT {
        let headers = fields::from_list(&[("x-there", "one"), ("x-list", "a, b"), ("x-empty", "")]);
        let request = pair::request(method, authority, path, headers);
        let future = code::succeed(handle(request, None), "`handle` takes a valid request");
        let response = response::receive(&future);
        check_eq!(response.status(), 200, "the status of the response to {method:?} {path}");
        let seen = format!("{method:?} {path}");
        check_eq!(response::header(&response, "x-seen"), Some(seen), "what the callee has seen");
    }
    server::answer(out, b"as it was sent");
}

fn answer(request: &IncomingRequest, out: ResponseOutparam) {
    let headers = request.headers();
    for (name, value) in [("x-there", "one"), ("x-list", "a, b"), ("x-empty", "")] {
        check_eq!(headers.get(name), fields::values(&[value]), "the values of `{name}` in the request");
    }
    let seen = format!("{:?} {}", request.method(), server::path(request));
    server::send(out, server::response(200, fields::from_list(&[("x-seen", &seen)])));
}
