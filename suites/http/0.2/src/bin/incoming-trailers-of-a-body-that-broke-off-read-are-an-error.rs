//! The trailers of a body that broke off while it was read are an error, and not none.
//!
//! "The inner `result` represents that either the HTTP Request or Response body, as well as any trailers, were received
//! successfully, or that an error occurred receiving them."
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[static]incoming-body.finish", "wasi:http/types#[method]future-trailers.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L557"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", body = "part", abandon = { after = "body", once = "begun\n" } },
//@   { type = "read", payload = "an error\n" },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{body, print, server};
use support::prelude::*;
use wasip2::http::types::{IncomingBody, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, _: ResponseOutparam) {
    let (body, stream) = server::stream_of(&request);
    print("begun\n");
    while stream.blocking_read(100).is_ok() {}
    drop(stream);
    let future = IncomingBody::finish(body);
    if body::wait_for_trailers(&future).is_ok() {
        print("no error\n");
        fail!("the trailers of a body that broke off are an error, and were not");
    }
    print("an error\n");
}
