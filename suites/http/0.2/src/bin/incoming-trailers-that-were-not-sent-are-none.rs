//! A request without trailers has none, or an empty set of them, once its body was received.
//!
//! WIT says both: "this future will resolve to the empty set of trailers", and "the optional `trailers` indicates whether or
//! not trailers were present".
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/types#[static]incoming-body.finish",
//@   "wasi:http/types#[method]future-trailers.subscribe",
//@   "wasi:http/types#[method]future-trailers.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L535"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", body = "all", response = { status = 204 } },
//@   { type = "request", response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{read_to_end, server};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let (body, stream) = server::stream_of(&request);
    read_to_end(&stream);
    drop(stream);
    check_eq!(server::trailers_of(body), [], "the trailers of a request without trailers");
    server::send(out, server::response(204, Fields::new()));
}
