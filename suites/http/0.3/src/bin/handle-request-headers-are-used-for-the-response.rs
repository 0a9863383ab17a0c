//! Headers of a request are cloned, changed, and those of the response.
//@ world = "wasi:http/service"
//@ covers = [
//@     "wasi:http/types#[method]request.get-headers",
//@     "wasi:http/types#[method]fields.clone",
//@     "wasi:http/types#[static]response.new",
//@     "wasi:http/handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L268"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", headers = { x-there = "1" }, response = { status = 200, headers = { x-there = ["1", "2"], x-new = "n" } } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::fields;
use http_0_3::server;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let headers = request.get_headers().clone();
    for (name, _) in headers.copy_all() {
        if !name.to_ascii_lowercase().starts_with("x-") {
            // What belongs to the request may be forbidden to be changed.
            let _ = headers.delete(&name);
        }
    }
    fields::succeed(headers.append("x-there", b"2"), "`append` to a clone succeeds");
    fields::succeed(headers.set("x-new", &fields::values(&["n"])), "`set` in a clone succeeds");
    Ok(server::empty(200, headers).0)
}
