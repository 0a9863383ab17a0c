//! A request with the scheme HTTPS to a server that does not speak TLS is an error, and never sent in the clear.
//@ covers = ["wasi:http/types#[method]request.set-scheme", "wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L35"
//@ requires = ["network"]
//@ services = [{ name = "main", kind = "tcp", steps = [{ send = "HTTP/1.1 400 No\r\n\r\n" }, { end = "close" }] },]
#![no_std]
#![no_main]

use http_0_3::check_code;
use http_0_3::code;
use http_0_3::request;
use http_0_3::succeed;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Scheme;

support::command!(async test);

async fn test() {
    let request = request::get("MAIN", "/");
    succeed(request.set_scheme(Some(&Scheme::Https)), "`set-scheme` succeeds");
    let code = code::of(send(request).await, "a request over TLS to a server without fails");
    check_code!(
        code,
        ErrorCode::TlsProtocolError
            | ErrorCode::TlsCertificateError
            | ErrorCode::TlsAlertReceived(_)
            | ErrorCode::ConnectionTerminated
            | ErrorCode::HttpRequestDenied
            | ErrorCode::HttpProtocolError
            | ErrorCode::InternalError(_),
        "the error of a server without TLS"
    );
}
