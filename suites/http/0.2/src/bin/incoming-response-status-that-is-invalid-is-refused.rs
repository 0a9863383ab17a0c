//! `set-status-code` fails for numbers that are no status codes of HTTP.
//!
//! A status code has three digits, and the least is 100, says RFC 9110. Of 600 to 999 it says that they are invalid, and that
//! implementations use them; a host may take them or not, and they are not asked for here.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]outgoing-response.set-status-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L586"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { status = 202 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{check_fails, server};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(_: IncomingRequest, out: ResponseOutparam) {
    let response = server::response(202, Fields::new());
    for status in [0, 1, 20, 99, 1000, 2000, 65_535] {
        check_fails(
            response.set_status_code(status),
            &format!("`set-status-code` refuses {status}, which has not three digits"),
        );
    }
    check_eq!(response.status_code(), 202, "the status after others were refused");
    server::send(out, response);
}
