//! Whoever writes a body to an address where nobody listens finds the reading end dropped.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L291"
//@ requires = ["network"]
//@ services = [{ name = "gone", kind = "closed" },]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::check_code;
use http_0_3::code;
use http_0_3::request;
use support::tasks::join;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (request, outgoing) = request::post("GONE", "/", &[]);
    let body::Outgoing { mut contents, trailers: _trailers, sent: _sent } = outgoing;
    let dropped = body::check_dropped(&mut contents, 64 << 20, "a body to an address where nobody listens");
    let (response, ()) = join(send(request), dropped).await;
    check_code!(
        code::of(response, "a request to nobody fails"),
        ErrorCode::ConnectionRefused,
        "the error of a refused connection"
    );
}
