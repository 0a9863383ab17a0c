//! The method of an incoming request that nobody has registered is `other`, with its name as it was sent, if it arrives.
//!
//! Methods are case-sensitive, says RFC 9110: `get` is none that WIT lists. All but `GET` and `HEAD` are optional, it says, too,
//! so a server may refuse a request by a method that it does not know.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-request.method"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L27"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "TICKTOCK", headers = { x-method = "TICKTOCK" }, response = { status = [204, 400, 405, 501] } },
//@   { type = "request", method = "get", headers = { x-method = "get" }, response = { status = [204, 400, 405, 501] } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{fields, server};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, Method, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    match request.method() {
        Method::Other(name) => {
            check_eq!(request.headers().get("x-method"), fields::values(&[&name]), "the method that was sent");
        }
        method => support::expected("the method is none of those that WIT lists", "`other`", format!("{method:?}")),
    }
    server::send(out, server::response(204, Fields::new()));
}
