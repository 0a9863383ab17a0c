//! The scheme of a request that came over plain HTTP is `HTTP`, where the host tells it.
//!
//! A request in origin form, which is the usual one, names no scheme, and `scheme` gives an option: `none` is right, too.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-request.scheme"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L284"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::server;
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam, Scheme};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let scheme = request.scheme();
    let known = matches!(scheme, None | Some(Scheme::Http));
    check!(known, "the scheme of a request over plain HTTP is `HTTP` or not told, and was {scheme:?}");
    server::send(out, server::response(204, Fields::new()));
}
