//! Skipping an incoming body passes over as many bytes as it has.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-body.stream", "wasi:io/streams#[method]input-stream.blocking-skip"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L509"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }, response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{check_closed, server};
use support::prelude::*;
use support::streams::PATTERN;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let (_body, stream) = server::stream_of(&request);
    let mut skipped = 0;
    loop {
        match stream.blocking_skip(100_000) {
            Ok(length) => skipped += length,
            result => {
                check_closed(result, "the stream is closed after all was skipped");
                break;
            }
        }
    }
    check_eq!(skipped, 17_190 * PATTERN.len() as u64, "how many bytes were skipped");
    server::send(out, server::response(204, Fields::new()));
}
