//! A claim that does not hold in a handler fails, and not for the response that is missing then.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/incoming-handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/handler.wit#L8"
//@ operations = [
//@   { type = "run" },
//@   { type = "request" },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(_: IncomingRequest, _: ResponseOutparam) {
    check_eq!(2 + 2, 5, "two and two are five");
}
