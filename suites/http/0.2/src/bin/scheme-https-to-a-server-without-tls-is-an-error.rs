//! A request with the scheme HTTPS to a server that speaks no TLS fails, and does not become one without TLS.
//@ covers = [
//@     "wasi:http/types#[method]outgoing-request.set-scheme",
//@     "wasi:http/outgoing-handler#handle",
//@     "wasi:http/types#[method]future-incoming-response.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L54"
//@ services = [{ name = "main", kind = "tcp", steps = [{ send = "HTTP/1.1 400 No\r\n\r\n" }, { end = "close" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, code, request, succeed};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, Scheme};

support::command!(test);

fn test() {
    let request = request::get("MAIN", "/");
    succeed(request.set_scheme(Some(&Scheme::Https)), "`set-scheme` succeeds");
    let code = code::of(request::exchange(request, None), "a request over TLS to a server without it fails");
    check_code!(
        code,
        ErrorCode::TlsProtocolError
            | ErrorCode::TlsCertificateError
            | ErrorCode::TlsAlertReceived(_)
            | ErrorCode::ConnectionTerminated
            | ErrorCode::HttpProtocolError
            | ErrorCode::InternalError(_),
        "the error of a handshake that fails"
    );
}
