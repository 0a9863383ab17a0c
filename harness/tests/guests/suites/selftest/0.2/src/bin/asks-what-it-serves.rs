//! A command that handles requests, too, is launched a second time for that.
//@ covers = ["wasi:http/incoming-handler#handle", "wasi:http/outgoing-handler#handle"]
//@ services = [{ name = "other", kind = "guest" }]
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::cli::environment::get_environment;
use wasip2::http::outgoing_handler::handle;
use wasip2::http::types::{Fields, IncomingRequest, OutgoingRequest, OutgoingResponse, ResponseOutparam, Scheme};

support::command!(test);

struct Handler;
wasip2::http::proxy::export!(Handler);

impl wasip2::exports::http::incoming_handler::Guest for Handler {
    fn handle(_: IncomingRequest, out: ResponseOutparam) {
        let response = OutgoingResponse::new(Fields::new());
        response.set_status_code(418).expect("it is one");
        ResponseOutparam::set(out, Ok(response));
    }
}

fn test() {
    let variables = get_environment();
    let (_, other) = variables.iter().find(|(name, _)| name == "HTTP_SERVER_OTHER").expect("the address is there");
    let request = OutgoingRequest::new(Fields::new());
    request.set_scheme(Some(&Scheme::Http)).expect("a scheme");
    request.set_authority(Some(other)).expect("an authority");
    request.set_path_with_query(Some("/")).expect("a path");
    let future = handle(request, None).expect("the request can be sent");
    future.subscribe().block();
    let response = future.get().expect("it is there").expect("for the first time").expect("the other answers");
    check_eq!(response.status(), 418, "the status that the other gives");
}
