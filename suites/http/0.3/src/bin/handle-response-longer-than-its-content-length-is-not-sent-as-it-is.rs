//! A response with more bytes than its `content-length` says is not sent as it is: the rest is refused, or the future says
//! so.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/types#[static]response.new", "wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L35"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/whole", response = { body = "four" } },
//@     { type = "request", path = "/more", abandon = "head" },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::fields;
use http_0_3::server;
use http_0_3::write_all;
use support::prelude::*;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let (response, mut outgoing) = server::response(200, fields::from_list(&[("content-length", "4")]));
    let whole = server::path(&request) == "/whole";
    server::later(async move {
        write_all(&mut outgoing.contents, "four").await;
        let rest = if whole { 0 } else { outgoing.contents.write_all(b"and more".to_vec()).await.len() };
        let sent = outgoing.finish("", None).await;
        check!(whole || rest == 8 || sent.is_err(), "what is too much is refused, or the future is an error");
    });
    Ok(response)
}
