//! The status of a response is the one that was set, and 200 if none was.
//@ world = "wasi:http/service"
//@ covers = [
//@     "wasi:http/types#[method]response.set-status-code",
//@     "wasi:http/types#[method]response.get-status-code",
//@     "wasi:http/handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L448"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/none", response = { status = 200 } },
//@     { type = "request", path = "/200", response = { status = 200 } },
//@     { type = "request", path = "/201", response = { status = 201 } },
//@     { type = "request", path = "/204", response = { status = 204 } },
//@     { type = "request", path = "/206", response = { status = 206 } },
//@     { type = "request", path = "/299", response = { status = 299 } },
//@     { type = "request", path = "/301", response = { status = 301 } },
//@     { type = "request", path = "/304", response = { status = 304 } },
//@     { type = "request", path = "/399", response = { status = 399 } },
//@     { type = "request", path = "/400", response = { status = 400 } },
//@     { type = "request", path = "/404", response = { status = 404 } },
//@     { type = "request", path = "/418", response = { status = 418 } },
//@     { type = "request", path = "/499", response = { status = 499 } },
//@     { type = "request", path = "/500", response = { status = 500 } },
//@     { type = "request", path = "/503", response = { status = 503 } },
//@     { type = "request", path = "/599", response = { status = 599 } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::server;
use http_0_3::succeed;
use support::prelude::*;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let (response, _) = Response::new(Fields::new(), None, body::no_trailers());
    if let Ok(status) = server::path(&request)[1..].parse::<u16>() {
        succeed(response.set_status_code(status), "`set-status-code` takes a status of RFC 9110");
        check_eq!(response.get_status_code(), status, "the status after it was set");
    }
    Ok(response)
}
