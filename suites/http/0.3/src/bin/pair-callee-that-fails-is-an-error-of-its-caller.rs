//! One service calls another that returns an error, or whose response breaks off, and is told of an error.
//@ world = "wasi:http/service"
//@ covers = ["wasi:http/client#send", "wasi:http/types#[static]response.new", "wasi:http/handler#handle"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/worlds.wit#L28"
//@ services = [{ name = "other", kind = "guest" },]
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", headers = { x-call = "{HTTP_SERVER_OTHER}" }, response = { body = "told" } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::pair;
use http_0_3::server;
use support::prelude::*;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    let Some(authority) = pair::whom_to_call(&request) else {
        return answer(&request);
    };
    // A host tells of it by a status of the server's errors, or by none.
    if let Ok(response) = send(pair::get(&authority, "/error")).await {
        check!(response.get_status_code() >= 500, "the status is one of the server's errors");
    }
    // The connection may be closed before the head of the response has come.
    if let Ok(response) = send(pair::get(&authority, "/half")).await {
        body::check_breaks_off(response, "a response that breaks off").await;
    }
    Ok(server::answer(200, "told"))
}

fn answer(request: &Request) -> Result<Response, ErrorCode> {
    if server::path(request) == "/error" {
        return Err(ErrorCode::InternalError(Some("no answer".to_owned())));
    }
    let (response, outgoing) = server::response(200, Fields::new());
    server::later(async move {
        let _ = outgoing.fail("half", ErrorCode::InternalError(Some("no more".to_owned()))).await;
    });
    Ok(response)
}
