//! The headers of a request that is handled are those that were sent, each value of a name, and they cannot be changed.
//@ world = "wasi:http/service"
//@ covers = [
//@     "wasi:http/types#[method]request.get-headers",
//@     "wasi:http/types#[method]fields.get",
//@     "wasi:http/handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L356"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", headers = { x-there = "1", x-many = ["a", "b, c", "d"], x-empty = "" }, response = { status = 204 } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::fields;
use http_0_3::server;
use support::prelude::*;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let headers = request.get_headers();
    check_eq!(headers.get("x-there"), fields::values(&["1"]), "the values of a header");
    check_eq!(
        headers.get("X-MANY"),
        fields::values(&["a", "b, c", "d"]),
        "the values of a header that was sent thrice"
    );
    check_eq!(headers.get("x-empty"), fields::values(&[""]), "the values of an empty header");
    check!(!headers.has("x-absent"), "a header that was not sent is not there");
    fields::check_immutable(&headers, "the headers of a request that is handled");
    drop(request);
    check_eq!(headers.get("x-there"), fields::values(&["1"]), "the values of a header when the request is gone");
    Ok(server::empty(204, Fields::new()).0)
}
