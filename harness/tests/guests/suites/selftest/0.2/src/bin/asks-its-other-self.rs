//! A guest asks itself, launched a second time, over a socket.
//@ covers = ["wasi:http/incoming-handler#handle", "wasi:http/outgoing-handler#handle"]
//@ world = "wasi:http/proxy"
//@ services = [{ name = "other", kind = "guest" }]
//@ operations = [
//@   { type = "run" },
//@   { type = "request", headers = { x-other = "{HTTP_SERVER_OTHER}" }, times = 3, response = { status = 418 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::http::outgoing_handler::handle;
use wasip2::http::types::{Fields, IncomingRequest, OutgoingRequest, OutgoingResponse, ResponseOutparam, Scheme};

struct Guest;
wasip2::http::proxy::export!(Guest);

impl wasip2::exports::http::incoming_handler::Guest for Guest {
    fn handle(request: IncomingRequest, out: ResponseOutparam) {
        let response = OutgoingResponse::new(Fields::new());
        let status = match request.headers().get("x-other").first() {
            Some(other) => ask(core::str::from_utf8(other).expect("an address")),
            None => {
                let authority = request.authority().expect("the request is for somebody");
                check!(authority.starts_with("127.0.0.1:"), "the authority is the address: {authority}");
                418
            }
        };
        response.set_status_code(status).expect("it is one");
        ResponseOutparam::set(out, Ok(response));
    }
}

fn ask(other: &str) -> u16 {
    let request = OutgoingRequest::new(Fields::new());
    request.set_scheme(Some(&Scheme::Http)).expect("a scheme");
    request.set_authority(Some(other)).expect("an authority");
    request.set_path_with_query(Some("/")).expect("a path");
    let future = handle(request, None).expect("the request can be sent");
    future.subscribe().block();
    let response = future.get().expect("it is there").expect("for the first time").expect("the other answers");
    response.status()
}
