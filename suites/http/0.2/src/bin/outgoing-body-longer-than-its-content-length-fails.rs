//! `finish` fails if more bytes were written than the `content-length` says, whether writing them succeeds or not.
//!
//! Which error it is, the text does not say.
//@ covers = ["wasi:http/types#[static]outgoing-body.finish", "wasi:http/types#[method]outgoing-body.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L647"
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, code, request, succeed};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, OutgoingBody};

support::command!(test);

fn test() {
    for parts in [&[&b"sixsix"[..]][..], &[b"five5", b"6"], &[b"one", b"two", b"three"]] {
        let (request, body) = request::post("MAIN", "/", &[("content-length", "5")]);
        let future = request::send(request, None);
        let stream = succeed(body.write(), "`write` succeeds");
        for part in parts {
            let _ = stream.blocking_write_and_flush(part);
        }
        drop(stream);
        let code = code::of(OutgoingBody::finish(body, None), "`finish` of a body that is too long fails");
        check_code!(
            code,
            ErrorCode::HttpRequestBodySize(_) | ErrorCode::HttpProtocolError | ErrorCode::InternalError(_),
            "the error of a body that is too long"
        );
        drop(future);
    }
}
