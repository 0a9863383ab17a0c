//! A body of more than a mebibyte arrives whole and in order, with and without a `content-length`.
//@ covers = [
//@     "wasi:http/types#[method]outgoing-body.write",
//@     "wasi:http/types#[static]outgoing-body.finish",
//@     "wasi:http/outgoing-handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L613"
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, request};
use support::prelude::*;
use support::streams::PATTERN;

support::command!(test);

fn test() {
    let sent = PATTERN.repeat(17_190).into_bytes();
    let length = sent.len().to_string();
    for headers in [&[][..], &[("content-length", &*length)]] {
        let (request, body) = request::post("MAIN", "/", headers);
        let arrived = body::read(&request::exchange_body(request, body, &sent));
        check_eq!(arrived.len(), sent.len(), "how many bytes arrived");
        check!(arrived == sent, "the bytes that arrived are those that were sent");
    }
}
