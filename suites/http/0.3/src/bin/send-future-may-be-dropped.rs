//! A request is sent, and its body, when the future beside it is dropped unread.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L306"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::request;
use http_0_3::write_all;
use support::prelude::*;
use support::tasks::join;
use wasip3::http::client::send;

support::command!(async test);

async fn test() {
    let (request, outgoing) = request::post("MAIN", "/", &[]);
    let body::Outgoing { mut contents, trailers, sent } = outgoing;
    drop(sent);
    let write = async {
        write_all(&mut contents, "all of it").await;
        drop(contents);
        drop(trailers);
    };
    let (response, ()) = join(send(request), write).await;
    check_eq!(body::read_text(code::succeed(response, "the response is received")).await, "all of it", "the body");
}
