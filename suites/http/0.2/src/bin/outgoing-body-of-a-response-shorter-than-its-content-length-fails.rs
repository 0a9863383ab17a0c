//! `finish` of a response's body fails if fewer bytes were written than the `content-length` says.
//@ covers = ["wasi:http/types#[constructor]outgoing-response", "wasi:http/types#[static]outgoing-body.finish"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L647"
#![no_std]
#![no_main]

use http_0_2::{check_code, code, fields, succeed};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, OutgoingBody, OutgoingResponse};

support::command!(test);

fn test() {
    let response = OutgoingResponse::new(fields::from_list(&[("content-length", "5")]));
    let body = succeed(response.body(), "`body` succeeds");
    let code = code::of(OutgoingBody::finish(body, None), "`finish` of a body that is too short fails");
    check_code!(
        code,
        ErrorCode::HttpResponseBodySize(_) | ErrorCode::HttpProtocolError | ErrorCode::InternalError(_),
        "the error of a body that is too short"
    );
}
