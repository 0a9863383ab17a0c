//! A proxy forwards requests to a server, and the responses of that server to its client.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/outgoing-handler#handle", "wasi:http/incoming-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/proxy.wit#L29"
//@ services = [{ name = "main", endpoints = [
//@   { method = "POST", path = "/a?b", mode = "echo-body" },
//@   { path = "/headers", mode = "echo-headers" },
//@ ] }]
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", path = "/a?b", headers = { x-call = "{HTTP_SERVER_MAIN}" }, body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }, response = { body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } } },
//@   { type = "request", path = "/headers", headers = { x-call = "{HTTP_SERVER_MAIN}", x-there = "one" }, response = { headers = { x-request-method = "GET", x-request-path = "/headers", x-echo-x-there = "one" } } },
//@   { type = "request", path = "/absent", headers = { x-call = "{HTTP_SERVER_MAIN}" }, response = { status = 404 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, code, fields, pair, response, server, succeed};
use support::prelude::*;
use wasip2::http::outgoing_handler::handle;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let Some(authority) = pair::whom_to_call(&request) else { fail!("the request says where to forward it") };
    let headers = Fields::new();
    fields::succeed(headers.set("x-there", &request.headers().get("x-there")), "`set` succeeds in new fields");
    let forwarded = pair::request(&request.method(), &authority, &server::path(&request), headers);
    let outgoing = succeed(forwarded.body(), "`body` succeeds on the first call");
    let future = code::succeed(handle(forwarded, None), "`handle` takes a valid request");
    body::write_and_finish(outgoing, &server::read(&request), None);
    let response = response::receive(&future);
    let headers = response.headers().clone();
    for hop_by_hop in ["connection", "content-length", "transfer-encoding"] {
        // A host may forbid what belongs to a connection.
        let _ = headers.delete(hop_by_hop);
    }
    let answer = server::response(response.status(), headers);
    body::write_and_finish(server::start(out, answer), &body::read(&response), None);
}
