//! A component that calls another is given the status, the headers and the body that it answers with.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/outgoing-handler#handle",
//@   "wasi:http/types#[method]incoming-response.status",
//@   "wasi:http/types#[method]incoming-response.headers",
//@   "wasi:http/types#[method]incoming-response.consume",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L478"
//@ services = [{ name = "other", kind = "guest" }]
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-call = "{HTTP_SERVER_OTHER}" }, response = { body = "as it was sent" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, fields, pair, response, server};
use support::prelude::*;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    match pair::whom_to_call(&request) {
        Some(authority) => call(&authority, out),
        None => answer(&request, out),
    }
}

const STATUSES: [u16; 8] = [200, 201, 299, 304, 308, 404, 500, 599];

fn call(authority: &str, out: ResponseOutparam) {
    for status in STATUSES {
        let response = response::receive(&pair::get(authority, &format!("/{status}")));
        check_eq!(response.status(), status, "the status of the response");
        let there = response::header(&response, "x-there");
        check_eq!(there, Some(format!("of {status}")), "the header of the response {status}");
        let expected = if status == 304 { String::new() } else { format!("body of {status}") };
        check_eq!(body::read_text(&response), expected, "the body of the response {status}");
    }
    server::answer(out, b"as it was sent");
}

fn answer(request: &IncomingRequest, out: ResponseOutparam) {
    let status = &server::path(request)[1..];
    let headers = fields::from_list(&[("x-there", &format!("of {status}"))]);
    let Ok(status) = status.parse() else { fail!("the path is a status") };
    let response = server::response(status, headers);
    match status {
        304 => server::send(out, response),
        _ => body::write_and_finish(server::start(out, response), format!("body of {status}").as_bytes(), None),
    }
}
