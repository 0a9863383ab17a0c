//! The server receives header values with bytes above ASCII as they are.
//@ covers = ["wasi:http/types#[static]request.new", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L164"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ mode = "echo-headers" }, { method = "POST", mode = "echo-headers" }] },]
#![no_std]
#![no_main]

use http_0_3::fields;
use http_0_3::request;
use support::prelude::*;
use wasip3::http::types::Fields;
use wasip3::http::types::Method;

support::command!(async test);

async fn test() {
    let headers = Fields::new();
    fields::succeed(headers.append("x-bytes", b"\x80\xff\xc3\xa9 end"), "`append` of bytes above ASCII succeeds");
    let (request, _) = request::new(Method::Get, "MAIN", "/", headers, None);
    let response = request::respond(request).await;
    let values = response.get_headers().get("x-echo-x-bytes");
    check_eq!(values, [b"\x80\xff\xc3\xa9 end".to_vec()], "the value that arrived");
}
