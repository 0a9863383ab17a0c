//! What is written to the future of handling when the body of a request is consumed is what the future beside the request
//! resolves to.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/types#[static]request.consume-body"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L369"
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::check_code;
use http_0_3::code;
use http_0_3::read_to_end;
use http_0_3::request;
use support::prelude::*;
use support::tasks::join;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;

support::command!(async test);

async fn test() {
    for fails in [false, true] {
        let (message, outgoing) = request::with_body(Fields::new());
        let (writer, outcome) = body::outcome();
        let (contents, trailers) = Request::consume_body(message, outcome);
        drop(trailers);
        let handle = async {
            check_eq!(read_to_end(contents).await, b"body", "what was written");
            let result = if fails { Err(ErrorCode::HttpRequestDenied) } else { Ok(()) };
            check!(writer.write(result).await.is_ok(), "the result of handling is taken");
        };
        let ((), sent) = join(handle, outgoing.finish("body", None)).await;
        if fails {
            let code = code::of(sent, "the future of a request whose handling failed is an error");
            check_code!(code, ErrorCode::HttpRequestDenied, "the error of handling");
        } else {
            code::succeed(sent, "the future of a request that was handled is success");
        }
    }
}
