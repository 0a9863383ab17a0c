//! A body with fewer bytes than its `content-length` says does not arrive as a complete one, and the future says so.
//!
//! The server answers only what has come whole. Which error it is, the text does not say.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L35"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::check_code;
use http_0_3::code;
use http_0_3::request;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;

support::command!(async test);

async fn test() {
    for written in ["", "f", "four"] {
        let (request, outgoing) = request::post("MAIN", "/", &[("content-length", "5")]);
        let (response, sent) = body::beside(send(request), outgoing, written).await;
        let code = code::of(sent.await, "the future of a request whose body is too short is an error");
        check_code!(
            code,
            ErrorCode::HttpRequestBodySize(_) | ErrorCode::HttpProtocolError | ErrorCode::InternalError(_),
            "the error of a body that is too short"
        );
        code::of(response.map(drop), "a request whose body is too short has no response");
    }
}
