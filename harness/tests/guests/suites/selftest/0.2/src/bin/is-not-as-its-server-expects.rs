//! A server's expectation that is not met fails a test whose guest sees nothing of it.
//@ covers = ["wasi:http/outgoing-handler#handle"]
//@ services = [{ name = "main", endpoints = [{ steps = [{ send = "HTTP/1.1 204 No Content\r\n\r\n" }], expect = { headers = { x-a = "2" } } }] }]
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::cli::environment::get_environment;
use wasip2::http::outgoing_handler::handle;
use wasip2::http::types::{Fields, OutgoingRequest, Scheme};

support::command!(test);

fn test() {
    let (_, main) = get_environment().pop().expect("the address is there");
    let headers = Fields::from_list(&[("x-a".to_owned(), b"1".to_vec())]).expect("a field");
    let request = OutgoingRequest::new(headers);
    request.set_scheme(Some(&Scheme::Http)).expect("a scheme");
    request.set_authority(Some(&main)).expect("an authority");
    request.set_path_with_query(Some("/")).expect("a path");
    let future = handle(request, None).expect("the request can be sent");
    future.subscribe().block();
    let response = future.get().expect("it is there").expect("for the first time").expect("the server answers");
    check_eq!(response.status(), 204, "the status");
}
