//! A body with as many bytes as its `content-length` says, in any pieces, is sent whole.
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
    for parts in [&["twelve bytes"][..], &["twelve ", "bytes"], &["t", "welve byte", "s"]] {
        let (request, mut outgoing) = request::post("MAIN", "/", &[("content-length", "12")]);
        let write = async {
            for part in parts {
                write_all(&mut outgoing.contents, *part).await;
            }
            outgoing.deliver("", None).await
        };
        let (response, sent) = join(send(request), write).await;
        check_eq!(
            body::read_text(code::succeed(response, "the response is received")).await,
            "twelve bytes",
            "the body"
        );
        code::succeed(sent.await, "the future of the request is success");
    }
}
