//! A response is returned before the request is read, and sends back what comes.
//@ world = "wasi:http/service"
//@ covers = [
//@     "wasi:http/types#[static]response.new",
//@     "wasi:http/types#[static]request.consume-body",
//@     "wasi:http/handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L432"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", method = "POST", path = "/", chunks = ["one ", "two ", "three"], response = { body = "one two three" } },
//@     { type = "request", method = "POST", path = "/", body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }, response = { body = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::read;
use http_0_3::server;
use http_0_3::write_all;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let (response, mut outgoing) = server::response(200, Fields::new());
    let mut incoming = body::of_request(request);
    server::later(async move {
        while let Some(part) = read(&mut incoming.contents, 1000).await {
            write_all(&mut outgoing.contents, part).await;
        }
        code::succeed(incoming.trailers.await.map(drop), "the request was received whole");
        code::succeed(outgoing.finish("", None).await, "the future of the response is success");
    });
    Ok(response)
}
