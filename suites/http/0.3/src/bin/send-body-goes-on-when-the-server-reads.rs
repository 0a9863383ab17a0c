//! A body that is larger than any buffer is taken bit by bit as the server reads it, and arrives whole.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L291"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", path = "/", steps = [{ receive-body = true }, { send = "HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\ndone" }] }] },]
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

/// More than a connection's buffers hold.
const LENGTH: usize = 12 << 20;

async fn test() {
    let (request, mut outgoing) = request::post("MAIN", "/", &[("content-length", &LENGTH.to_string())]);
    let write = async {
        let mut written = 0;
        while written < LENGTH {
            write_all(&mut outgoing.contents, vec![b'x'; 1 << 18]).await;
            written += 1 << 18;
        }
        outgoing.deliver("", None).await
    };
    let (response, sent) = join(send(request), write).await;
    check_eq!(body::read_text(code::succeed(response, "the response is received")).await, "done", "the response");
    code::succeed(sent.await, "the future of the request is success");
}
