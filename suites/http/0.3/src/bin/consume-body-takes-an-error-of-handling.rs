//! A failure in handling a response can be told when its body is consumed, whether it is read or not.
//@ covers = ["wasi:http/types#[static]response.consume-body", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L466"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ response = "hello" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::read_to_end;
use http_0_3::request;
use support::prelude::*;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Response;

support::command!(async test);

async fn test() {
    for reads in [true, false] {
        let response = request::response_of("MAIN", "/").await;
        let (writer, outcome) = body::outcome();
        let (contents, trailers) = Response::consume_body(response, outcome);
        if reads {
            check_eq!(read_to_end(contents).await, b"hello", "the contents of the body");
            code::succeed(trailers.await.map(drop), "the body was received whole");
        }
        // Whether anybody listens is up to the host.
        let _ = writer.write(Err(ErrorCode::InternalError(Some("it is not liked".to_owned())))).await;
    }
    check_eq!(body::read_text(request::response_of("MAIN", "/").await).await, "hello", "the body of the next response");
}
