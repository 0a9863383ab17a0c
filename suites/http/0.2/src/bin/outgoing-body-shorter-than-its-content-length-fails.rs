//! `finish` fails if fewer bytes were written than the `content-length` says.
//!
//! Which error it is, the text does not say. That of the body's size is what the authors mean
//! (WebAssembly/wasi-http#83).
//@ covers = ["wasi:http/types#[static]outgoing-body.finish", "wasi:http/types#[method]outgoing-body.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L647"
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, code, request, stream_succeed, succeed};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, OutgoingBody};

support::command!(test);

fn test() {
    for written in [&b""[..], b"f", b"four"] {
        let (request, body) = request::post("MAIN", "/", &[("content-length", "5")]);
        let future = request::send(request, None);
        let stream = succeed(body.write(), "`write` succeeds");
        if !written.is_empty() {
            stream_succeed(stream.blocking_write_and_flush(written), "writing less than the length succeeds");
        }
        drop(stream);
        let code = code::of(OutgoingBody::finish(body, None), "`finish` of a body that is too short fails");
        check_code!(
            code,
            ErrorCode::HttpRequestBodySize(_) | ErrorCode::HttpProtocolError | ErrorCode::InternalError(_),
            "the error of a body that is too short"
        );
        drop(future);
    }
}
