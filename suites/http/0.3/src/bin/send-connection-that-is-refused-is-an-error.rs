//! A request to an address where nobody listens gives `connection-refused`.
//@ covers = ["wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L35"
//@ requires = ["network"]
//@ services = [{ name = "gone", kind = "closed" },]
#![no_std]
#![no_main]

use http_0_3::check_code;
use http_0_3::code;
use http_0_3::request;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;

support::command!(async test);

async fn test() {
    let code = code::of(send(request::get("GONE", "/")).await, "a request to nobody fails");
    check_code!(code, ErrorCode::ConnectionRefused, "the error of a refused connection");
}
