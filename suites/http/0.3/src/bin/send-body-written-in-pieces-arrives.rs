//! A body that is written in many small pieces arrives whole.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L291"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", mode = "echo-body" }] },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::request;
use http_0_3::write_all;
use support::prelude::*;
use support::tasks::give_way;
use support::tasks::join;
use wasip3::http::client::send;

support::command!(async test);

async fn test() {
    let (request, mut outgoing) = request::post("MAIN", "/", &[]);
    let write = async {
        for number in 0..200 {
            write_all(&mut outgoing.contents, format!("{number},")).await;
            give_way().await;
        }
        outgoing.deliver("end", None).await
    };
    let (response, sent) = join(send(request), write).await;
    let wanted = (0..200).map(|number| format!("{number},")).collect::<String>() + "end";
    let response = code::succeed(response, "the response is received");
    check_eq!(body::read_text(response).await, wanted, "the body that arrived");
    code::succeed(sent.await, "the future of the request is success");
}
