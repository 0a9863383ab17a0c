//! Standard input of a service is at its end.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/worlds.wit#L18"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", response = { body = "ended" } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::read_to_end;
use http_0_3::server;
use support::prelude::*;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    drop(request);
    let (stream, _done) = wasip3::cli::stdin::read_via_stream();
    check_eq!(read_to_end(stream).await, b"", "standard input");
    Ok(server::answer(200, "ended"))
}
