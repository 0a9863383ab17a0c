//! One service calls another, and each waits for the other in turns before it goes on.
//!
//! A host that keeps a response back until the request has come whole never comes to an end.
//@ world = "wasi:http/service"
//@ covers = [
//@     "wasi:http/client#send",
//@     "wasi:http/types#[static]request.new",
//@     "wasi:http/types#[static]response.new",
//@     "wasi:http/types#[static]request.consume-body",
//@     "wasi:http/types#[static]response.consume-body",
//@     "wasi:http/handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L432"
//@ services = [{ name = "other", kind = "guest" },]
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", headers = { x-call = "{HTTP_SERVER_OTHER}" }, response = { body = "as it was sent" } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::pair;
use http_0_3::read_exactly;
use http_0_3::server;
use http_0_3::write_all;
use support::prelude::*;
use support::tasks::join;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    match pair::whom_to_call(&request) {
        Some(authority) => call(&authority).await,
        None => answer(request).await,
    }
}

/// How often each waits for the other.
const ROUNDS: u8 = 20;

async fn call(authority: &str) -> Result<Response, ErrorCode> {
    let (request, mut outgoing) = pair::post(authority, "/", &[]);
    let first = async {
        write_all(&mut outgoing.contents, [0]).await;
        outgoing
    };
    let (response, mut outgoing) = join(send(request), first).await;
    let mut incoming = body::of(code::succeed(response, "the response is received while the request is sent"));
    for round in 0..ROUNDS {
        check_eq!(read_exactly(&mut incoming.contents, 1).await, [round + 100], "what comes back");
        write_all(&mut outgoing.contents, [round + 1]).await;
    }
    let sent = outgoing.deliver("", None).await;
    check_eq!(incoming.read_whole().await, b"", "what comes after the last round");
    code::succeed(sent.await, "the future of the request is success");
    Ok(server::answer(200, "as it was sent"))
}

async fn answer(request: Request) -> Result<Response, ErrorCode> {
    let (response, mut outgoing) = server::response(200, Fields::new());
    let mut incoming = body::of_request(request);
    server::later(async move {
        for round in 0..ROUNDS {
            check_eq!(read_exactly(&mut incoming.contents, 1).await, [round], "what arrives");
            write_all(&mut outgoing.contents, [round + 100]).await;
        }
        check_eq!(incoming.read_whole().await, [ROUNDS], "what arrives after the last round");
        code::succeed(outgoing.finish("", None).await, "the future of the response is success");
    });
    Ok(response)
}
