//! The authority of an incoming request is that of its target's URI, where the host tells it.
//!
//! The target's URI has the authority of the header `host`, says RFC 9110. The test's requests are sent to `localhost` or to
//! `127.0.0.1`, with or without a port. `none` is right, too, if the host takes it that a request in origin form names none.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-request.authority"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L288"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::server;
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    if let Some(authority) = request.authority() {
        let of_the_target = authority.rsplit_once(':').map_or(authority.as_str(), |(host, port)| {
            check!(port.parse::<u16>().is_ok(), "what follows the colon in the authority `{authority}` is a port");
            host
        });
        let known = matches!(of_the_target, "localhost" | "127.0.0.1");
        check!(known, "the authority is the loopback address that the request was sent to, and was `{authority}`");
    }
    server::send(out, server::response(204, Fields::new()));
}
