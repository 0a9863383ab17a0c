//! A response can be read while the request is still being written, each part after the other.
//@ covers = [
//@     "wasi:http/types#[static]request.new",
//@     "wasi:http/client#send",
//@     "wasi:http/types#[static]response.consume-body",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L291"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::read_exactly;
use http_0_3::request;
use http_0_3::write_all;
use support::prelude::*;
use support::tasks::join;
use wasip3::http::client::send;

support::command!(async test);

async fn test() {
    let (request, mut outgoing) = request::post("MAIN", "/", &[]);
    let first = async {
        write_all(&mut outgoing.contents, "0").await;
        outgoing
    };
    let (response, mut outgoing) = join(send(request), first).await;
    let mut incoming = body::of(code::succeed(response, "the response is received before the request has ended"));
    check_eq!(read_exactly(&mut incoming.contents, 1).await, b"0", "what comes back");
    for round in b"123456789" {
        write_all(&mut outgoing.contents, [*round]).await;
        check_eq!(read_exactly(&mut incoming.contents, 1).await, [*round], "what comes back");
    }
    let sent = outgoing.deliver("", None).await;
    let (rest, end) = incoming.read().await;
    check_eq!(rest, b"", "what comes after the last part");
    code::succeed(end.map(drop), "the body was received whole");
    code::succeed(sent.await, "the future of the request is success");
}
