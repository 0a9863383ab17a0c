//! A body with more bytes than its `content-length` says is not sent as it is: the rest is refused, and the future says
//! so.
//!
//! Which error it is, the text does not say.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L35"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::check_code;
use http_0_3::request;
use support::prelude::*;
use support::tasks::join;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (request, mut outgoing) = request::post("MAIN", "/", &[("content-length", "5")]);
    let write = async {
        let rest = outgoing.contents.write_all(b"longer than five".to_vec()).await.len();
        (rest, outgoing.finish("", None).await)
    };
    let (response, (rest, sent)) = join(send(request), write).await;
    match sent {
        Err(code) => check_code!(
            code,
            ErrorCode::HttpRequestBodySize(_) | ErrorCode::HttpProtocolError | ErrorCode::InternalError(_),
            "the error of a body that is too long"
        ),
        // A host may be done with the body when it has as many bytes as were said.
        Ok(()) => check_eq!(rest, 11, "how many bytes were refused of a body whose sending is said to be a success"),
    }
    if let Ok(response) = response {
        let (bytes, _) = body::of(response).read().await;
        check!(bytes.len() <= 5, "no more arrives than the length says, and {} bytes did", bytes.len());
    }
}
