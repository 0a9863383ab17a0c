//! While nothing more of a body has come, `read` gives nothing and the stream is not ready.
//@ covers = [
//@     "wasi:http/types#[method]incoming-body.stream",
//@     "wasi:io/streams#[method]input-stream.read",
//@     "wasi:io/streams#[method]input-stream.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L509"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [{ send = "HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\nhalf" }, { end = "stall" }] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, response, stream_succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let body = body::of(&response);
    let stream = body::stream(&body);
    let mut read = Vec::new();
    while read.len() < 4 {
        read.extend(stream_succeed(stream.blocking_read(10), "`blocking-read` succeeds"));
    }
    check_eq!(read, b"half", "the contents that have come");
    let pollable = stream.subscribe();
    check!(!pollable.ready(), "the stream is not ready when all that has come was read");
    check_eq!(stream_succeed(stream.read(10), "`read` succeeds"), [], "what `read` gives then");
}
