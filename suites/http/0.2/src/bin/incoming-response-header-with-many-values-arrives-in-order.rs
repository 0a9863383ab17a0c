//! A header of a response that has several values is sent several times, in their order.
//!
//! `set-cookie` is one that must not be combined into one line, says RFC 9110.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[constructor]outgoing-response", "wasi:http/types#[static]response-outparam.set"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L189"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { headers = { set-cookie = ["a=1", "b=2", "a=3"] } } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{fields, server};
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(_: IncomingRequest, out: ResponseOutparam) {
    let headers =
        fields::from_list(&[("set-cookie", "a=1"), ("x-there", "one"), ("set-cookie", "b=2"), ("set-cookie", "a=3")]);
    server::send(out, server::response(200, headers));
}
