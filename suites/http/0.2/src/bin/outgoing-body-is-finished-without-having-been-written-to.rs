//! A body to be sent is finished without its stream having been asked for, and with a stream that was dropped.
//@ covers = ["wasi:http/types#[static]outgoing-body.finish", "wasi:http/types#[method]outgoing-body.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L642"
#![no_std]
#![no_main]

use http_0_2::{code, succeed};
use wasip2::http::types::{Fields, OutgoingBody, OutgoingRequest, OutgoingResponse};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    let body = succeed(request.body(), "`body` of a request succeeds");
    code::succeed(OutgoingBody::finish(body, None), "`finish` without `write` succeeds");
    let response = OutgoingResponse::new(Fields::new());
    let body = succeed(response.body(), "`body` of a response succeeds");
    drop(succeed(body.write(), "`write` succeeds"));
    code::succeed(OutgoingBody::finish(body, None), "`finish` of a stream that was dropped succeeds");
}
