//! A claim that fails in the guest that is a service fails the test, though the other guest ends with success.
//@ covers = ["wasi:http/incoming-handler#handle"]
//@ services = [{ name = "other", kind = "guest" }]
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::cli::environment::get_environment;
use wasip2::http::outgoing_handler::handle;
use wasip2::http::types::{Fields, IncomingRequest, OutgoingRequest, ResponseOutparam, Scheme};

support::command!(test);

struct Handler;
wasip2::http::proxy::export!(Handler);

impl wasip2::exports::http::incoming_handler::Guest for Handler {
    fn handle(_: IncomingRequest, _: ResponseOutparam) {
        fail!("two and two are five");
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
}
