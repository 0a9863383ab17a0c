//! A body that is written by `write`, as much each time as `check-write` permits, arrives whole.
//@ covers = [
//@     "wasi:http/types#[method]outgoing-body.write",
//@     "wasi:http/outgoing-handler#handle",
//@     "wasi:io/streams#[method]output-stream.check-write",
//@     "wasi:io/streams#[method]output-stream.write",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L630"
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, code, permit, request, response, stream_succeed, succeed};
use support::prelude::*;
use support::streams::PATTERN;
use wasip2::http::types::OutgoingBody;

support::command!(test);

fn test() {
    let sent = PATTERN.repeat(5_000).into_bytes();
    let (request, body) = request::post("MAIN", "/", &[]);
    let stream = succeed(body.write(), "`write` succeeds");
    let future = request::send(request, None);
    let mut rest = &sent[..];
    while !rest.is_empty() {
        let (part, later) = rest.split_at(permit(&stream).min(rest.len() as u64) as usize);
        stream_succeed(stream.write(part), "`write` of what is permitted succeeds");
        rest = later;
    }
    drop(stream);
    code::succeed(OutgoingBody::finish(body, None), "`finish` succeeds");
    check!(body::read(&response::receive(&future)) == sent, "the bytes that arrived are those that were sent");
}
