//! The status of a response is the one that was set, in each of the classes of final responses.
//!
//! Statuses that nobody has registered are valid, too: a recipient knows the class, says RFC 9110.
//@ world = "wasi:http/proxy"
//@ covers = [
//@   "wasi:http/types#[method]outgoing-response.set-status-code",
//@   "wasi:http/types#[method]outgoing-response.status-code",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L586"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/200", response = { status = 200 } },
//@   { type = "request", path = "/201", response = { status = 201 } },
//@   { type = "request", path = "/202", response = { status = 202 } },
//@   { type = "request", path = "/204", response = { status = 204 } },
//@   { type = "request", path = "/206", response = { status = 206 } },
//@   { type = "request", path = "/226", response = { status = 226 } },
//@   { type = "request", path = "/299", response = { status = 299 } },
//@   { type = "request", path = "/300", response = { status = 300 } },
//@   { type = "request", path = "/301", response = { status = 301 } },
//@   { type = "request", path = "/304", response = { status = 304 } },
//@   { type = "request", path = "/308", response = { status = 308 } },
//@   { type = "request", path = "/399", response = { status = 399 } },
//@   { type = "request", path = "/400", response = { status = 400 } },
//@   { type = "request", path = "/404", response = { status = 404 } },
//@   { type = "request", path = "/418", response = { status = 418 } },
//@   { type = "request", path = "/451", response = { status = 451 } },
//@   { type = "request", path = "/499", response = { status = 499 } },
//@   { type = "request", path = "/500", response = { status = 500 } },
//@   { type = "request", path = "/503", response = { status = 503 } },
//@   { type = "request", path = "/511", response = { status = 511 } },
//@   { type = "request", path = "/599", response = { status = 599 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{server, succeed};
use support::prelude::*;
use wasip2::http::types::{Fields, IncomingRequest, OutgoingResponse, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let Ok(status) = server::path(&request)[1..].parse::<u16>() else { fail!("the path is a status") };
    let response = OutgoingResponse::new(Fields::new());
    succeed(response.set_status_code(status), "`set-status-code` takes a status of RFC 9110");
    check_eq!(response.status_code(), status, "the status after it was set");
    server::send(out, response);
}
