//! The future beside a request that could not be sent resolves to an error.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L306"
//@ requires = ["network"]
//@ services = [{ name = "gone", kind = "closed" },]
#![no_std]
#![no_main]

use http_0_3::code;
use http_0_3::request;
use wasip3::http::client::send;
use wasip3::http::types::Fields;
use wasip3::http::types::Method;

support::command!(async test);

async fn test() {
    let (request, sent) = request::new(Method::Get, "GONE", "/", Fields::new(), None);
    code::of(send(request).await.map(drop), "a request to nobody fails");
    code::of(sent.await, "the future of a request that could not be sent is an error");
}
