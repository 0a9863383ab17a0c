//! A guest is asked in every way that there is: with parts and trailers, many times at once, by clients that go, and in vain.
//@ covers = ["wasi:http/incoming-handler#handle"]
//@ world = "wasi:http/proxy"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", path = "/echo", headers = { x-a = ["1", "2"] }, body = "text", response = { body = "text", headers = { x-a = ["1", "2"] }, absent = ["x-b"] } },
//@   { type = "request", method = "POST", path = "/echo", chunks = ["a", "b"], trailers = { x-sum = "9" }, response = { body = "ab", headers = { trailer = "x-sum" }, trailers = { x-sum = "9" } } },
//@   { type = "request", requests = [
//@     { method = "POST", path = "/echo", body = { repeat = "x", times = 300000 }, response = { body = { repeat = "x", times = 300000 } } },
//@     { method = "POST", path = "/echo", body = "y", times = 20, response = { body = "y" } },
//@   ] },
//@   { type = "request", path = "/nothing", response = { error = true } },
//@   { type = "request", path = "/trap", times = 2, response = { error = true } },
//@   { type = "request", method = "POST", path = "/read", body = "some", abandon = { after = "body", once = "begun " } },
//@   { type = "read", id = "stdout", payload = "broke off " },
//@   { type = "request", method = "POST", path = "/read", abandon = { after = "head", once = "begun " } },
//@   { type = "read", id = "stdout", payload = "broke off " },
//@   { type = "request", path = "/endless", abandon = "response", response = { body = "xxx" } },
//@   { type = "read", id = "stdout", payload = "gone " },
//@   { type = "kill", signal = "SIGINT" },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::cli::stdout::get_stdout;
use wasip2::http::types::{
    Fields, FutureTrailers, IncomingBody, IncomingRequest, OutgoingBody, OutgoingResponse, ResponseOutparam,
};
use wasip2::io::streams::{InputStream, StreamError};

struct Guest;
wasip2::http::proxy::export!(Guest);

impl wasip2::exports::http::incoming_handler::Guest for Guest {
    fn handle(request: IncomingRequest, out: ResponseOutparam) {
        let path = request.path_with_query().unwrap_or_default();
        match path.as_str() {
            "/echo" => echo(request, out),
            "/read" => {
                let body = request.consume().expect("the body is there");
                let stream = body.stream().expect("its stream is there");
                print("begun ");
                read(&stream).expect_err("the client goes before the end");
                print("broke off ");
            }
            "/endless" => {
                let response = OutgoingResponse::new(Fields::new());
                let body = response.body().expect("the body is there");
                let stream = body.write().expect("its stream is there");
                ResponseOutparam::set(out, Ok(response));
                while stream.blocking_write_and_flush(&[b'x'; 4096]).is_ok() {}
                print("gone ");
            }
            "/nothing" => {}
            _ => core::arch::wasm32::unreachable(),
        }
    }
}

fn echo(request: IncomingRequest, out: ResponseOutparam) {
    let headers = Fields::new();
    for (name, value) in request.headers().entries() {
        if name.eq_ignore_ascii_case("x-a") || name.eq_ignore_ascii_case("trailer") {
            headers.append(&name, &value).expect("what came is a field");
        }
    }
    let body = request.consume().expect("the body is there");
    let stream = body.stream().expect("its stream is there");
    let bytes = read(&stream).expect("the body comes whole");
    drop(stream);
    let trailers = trailers(&IncomingBody::finish(body));
    let response = OutgoingResponse::new(headers);
    let body = response.body().expect("the body is there");
    ResponseOutparam::set(out, Ok(response));
    let stream = body.write().expect("its stream is there");
    for part in bytes.chunks(4096) {
        stream.blocking_write_and_flush(part).expect("the client reads");
    }
    drop(stream);
    OutgoingBody::finish(body, trailers).expect("the body is whole");
}

fn trailers(future: &FutureTrailers) -> Option<Fields> {
    future.subscribe().block();
    let trailers = future.get().expect("it is there").expect("for the first time").expect("the body came whole");
    // Those that came cannot be sent on: they are the request's.
    trailers
        .filter(|fields| !fields.entries().is_empty())
        .map(|fields| Fields::from_list(&fields.entries()).expect("fields"))
}

fn read(stream: &InputStream) -> Result<Vec<u8>, StreamError> {
    let mut bytes = Vec::new();
    loop {
        match stream.blocking_read(65_536) {
            Ok(part) => bytes.extend(part),
            Err(StreamError::Closed) => return Ok(bytes),
            Err(error) => return Err(error),
        }
    }
}

fn print(text: &str) {
    get_stdout().blocking_write_and_flush(text.as_bytes()).expect("stdout takes bytes");
}
