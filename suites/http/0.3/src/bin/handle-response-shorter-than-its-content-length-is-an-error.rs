//! A response with fewer bytes than its `content-length` says is an error for the client, and the future says so.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/types#[static]response.new", "wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L35"
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/whole", response = { body = "twelve bytes" } },
//@     { type = "request", path = "/half", response = { error = true } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::check_code;
use http_0_3::code;
use http_0_3::fields;
use http_0_3::server;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let (response, outgoing) = server::response(200, fields::from_list(&[("content-length", "12")]));
    let contents = if server::path(&request) == "/whole" { "twelve bytes" } else { "half" };
    server::later(async move {
        let sent = outgoing.finish(contents, None).await;
        if contents == "half" {
            check_code!(
                code::of(sent, "the future of a response that is too short is an error"),
                ErrorCode::HttpResponseBodySize(_) | ErrorCode::HttpProtocolError | ErrorCode::InternalError(_),
                "the error of a body that is too short"
            );
        }
    });
    Ok(response)
}
