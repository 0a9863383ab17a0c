//! Whoever writes a response finds the reading end dropped when the client has gone.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/types#[static]response.new", "wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L432"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", abandon = { after = "head", once = "let go\n" } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::server;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let (response, outgoing) = server::response(200, Fields::new());
    drop(request);
    server::later(async move {
        let body::Outgoing { mut contents, trailers: _trailers, sent: _sent } = outgoing;
        body::check_dropped(&mut contents, 256 << 20, "a response to a client that has gone").await;
        support::channels::print("let go\n").await;
    });
    Ok(response)
}
