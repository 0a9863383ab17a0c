//! `finish` fails if more bytes were written than the `content-length` says.
//!
//! Which error it is, the text does not say. A host may be done with the body when it has as many bytes as were said, and
//! refuse those that come after them. These are not written then, and the body is as long as it should be.
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
        let (mut before, mut is_rest_refused) = (0, false);
        for part in parts {
            let written = stream.blocking_write_and_flush(part);
            is_rest_refused |= before == 5 && written.is_err();
            before += part.len();
        }
        drop(stream);
        let finished = OutgoingBody::finish(body, None);
        if is_rest_refused && finished.is_ok() {
            continue;
        }
        let code = code::of(finished, "`finish` of a body that is too long fails");
        check_code!(
            code,
            ErrorCode::HttpRequestBodySize(_) | ErrorCode::HttpProtocolError | ErrorCode::InternalError(_),
            "the error of a body that is too long"
        );
        drop(future);
    }
}
