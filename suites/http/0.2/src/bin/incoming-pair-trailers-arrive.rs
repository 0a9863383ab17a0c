//! Trailers that one component sends arrive at the other, with a request and with a response.
//!
//! HTTP lets trailers be discarded on their way unless both sides say that they are wanted and coming: by `te` and by `trailer`.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/types#[static]outgoing-body.finish",
//@   "wasi:http/types#[static]incoming-body.finish",
//@   "wasi:http/types#[method]future-trailers.subscribe",
//@   "wasi:http/types#[method]future-trailers.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L547"
//@ services = [{ name = "other", kind = "guest" }]
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-call = "{HTTP_SERVER_OTHER}" }, response = { body = "as it was sent" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, fields, pair, read_to_end, response, server};
use support::prelude::*;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    match pair::whom_to_call(&request) {
        Some(authority) => call(&authority, out),
        None => answer(&request, out),
    }
}

const TRAILERS: [(&str, &str); 2] = [("x-sum", "12"), ("x-end", "yes")];

fn call(authority: &str, out: ResponseOutparam) {
    let (outgoing, future) = pair::post(authority, "/", &[("te", "trailers"), ("trailer", "x-sum, x-end")]);
    body::write_and_finish(outgoing, b"sent", Some(fields::from_list(&TRAILERS)));
    let response = response::receive(&future);
    let incoming = body::of(&response);
    let stream = body::stream(&incoming);
    check_eq!(read_to_end(&stream), b"sent back", "the body of the response");
    drop(stream);
    check_trailers(server::trailers_of(incoming), "the trailers of the response");
    server::answer(out, b"as it was sent");
}

fn answer(request: &IncomingRequest, out: ResponseOutparam) {
    let (incoming, stream) = server::stream_of(request);
    check_eq!(read_to_end(&stream), b"sent", "the body of the request");
    drop(stream);
    check_trailers(server::trailers_of(incoming), "the trailers of the request");
    let response = server::response(200, fields::from_list(&[("trailer", "x-sum, x-end")]));
    let outgoing = server::start(out, response);
    body::write_and_finish(outgoing, b"sent back", Some(fields::from_list(&TRAILERS)));
}

#[track_caller]
fn check_trailers(mut actual: Vec<fields::Entry>, what: &str) {
    let mut expected = fields::list(&TRAILERS);
    actual.sort();
    expected.sort();
    check_eq!(actual, expected, "{what}");
}
