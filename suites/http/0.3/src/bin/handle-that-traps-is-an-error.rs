//! A request whose handler traps before it has returned a response is answered with an error, and the next one is handled.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/worlds.wit#L28"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", response = { body = "returned" } },
//@     { type = "request", path = "/trap", response = { error = true } },
//@     { type = "wait", any-of = [0, 1, "trap"] },
//@ ]
#![no_std]
#![no_main]

use http_0_3::server;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    if server::path(&request) == "/trap" {
        #[cfg(target_family = "wasm")]
        core::arch::wasm32::unreachable();
    }
    Ok(server::answer(200, "returned"))
}
