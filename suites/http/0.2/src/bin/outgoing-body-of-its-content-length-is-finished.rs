//! `finish` succeeds if as many bytes were written as the `content-length` says, in however many parts.
//@ covers = ["wasi:http/types#[static]outgoing-body.finish", "wasi:http/types#[method]outgoing-body.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L647"
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, code, request, response, succeed, write_all};
use support::prelude::*;
use wasip2::http::types::OutgoingBody;

support::command!(test);

fn test() {
    for parts in [&["hello"][..], &["h", "ell", "", "o"]] {
        let (request, body) = request::post("MAIN", "/", &[("content-length", "5")]);
        let future = request::send(request, None);
        let stream = succeed(body.write(), "`write` succeeds");
        for part in parts {
            write_all(&stream, part.as_bytes());
        }
        drop(stream);
        code::succeed(OutgoingBody::finish(body, None), "`finish` of a body of the right length succeeds");
        check_eq!(body::read_text(&response::receive(&future)), "hello", "what arrived");
    }
    let (request, body) = request::post("MAIN", "/", &[("content-length", "0")]);
    let future = request::send(request, None);
    code::succeed(OutgoingBody::finish(body, None), "`finish` of an empty body of the length 0 succeeds");
    check_eq!(body::read_text(&response::receive(&future)), "", "what arrived");
}
