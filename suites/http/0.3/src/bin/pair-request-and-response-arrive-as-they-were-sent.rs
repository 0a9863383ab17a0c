//! One service calls another: method, path, headers, body and trailers arrive as they were sent, both ways.
//!
//! HTTP lets trailers be discarded on their way unless both sides say that they are wanted and coming: by `te` and by
//! `trailer`.
//@ world = "wasi:http/service"
//@ covers = [
//@     "wasi:http/client#send",
//@     "wasi:http/types#[static]request.new",
//@     "wasi:http/types#[static]response.new",
//@     "wasi:http/types#[static]request.consume-body",
//@     "wasi:http/types#[static]response.consume-body",
//@     "wasi:http/handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/worlds.wit#L28"
//@ services = [{ name = "other", kind = "guest" },]
//@ operations = [
//@     { type = "run" },
//@     { type = "request", path = "/", headers = { x-call = "{HTTP_SERVER_OTHER}" }, response = { body = "as it was sent" } },
//@     { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::code;
use http_0_3::fields;
use http_0_3::pair;
use http_0_3::request;
use http_0_3::server;
use support::prelude::*;
use support::tasks::join;
use wasip3::http::client::send;
use wasip3::http::types::ErrorCode;
use wasip3::http::types::Method;
use wasip3::http::types::Request;
use wasip3::http::types::Response;

support::service!(test);

async fn test(request: Request) -> Result<Response, ErrorCode> {
    match pair::whom_to_call(&request) {
        Some(authority) => call(&authority).await,
        None => answer(request).await,
    }
}

async fn call(authority: &str) -> Result<Response, ErrorCode> {
    let (request, outgoing) =
        pair::post(authority, "/a?b", &[("x-there", "1"), ("te", "trailers"), ("trailer", "x-sum")]);
    let trailers = fields::from_list(&[("x-sum", "5")]);
    let (response, sent) = join(send(request), outgoing.deliver("forth", Some(trailers))).await;
    let response = code::succeed(response, "the response is received");
    check_eq!(response.get_status_code(), 201, "the status code");
    check_eq!(request::header(&response, "x-back").as_deref(), Some("2"), "a header of the response");
    let (bytes, end) = body::of(response).read().await;
    check_eq!(bytes, b"back", "the body of the response");
    check_eq!(body::entries(end), fields::list(&[("x-sum", "4")]), "the trailers of the response");
    code::succeed(sent.await, "the future of the request is success");
    Ok(server::answer(200, "as it was sent"))
}

async fn answer(request: Request) -> Result<Response, ErrorCode> {
    check!(matches!(request.get_method(), Method::Post), "the method is `POST`");
    check_eq!(server::path(&request), "/a?b", "the path");
    check_eq!(request.get_headers().get("x-there"), fields::values(&["1"]), "a header of the request");
    let (bytes, end) = body::of_request(request).read().await;
    check_eq!(bytes, b"forth", "the body of the request");
    check_eq!(body::entries(end), fields::list(&[("x-sum", "5")]), "the trailers of the request");
    let (response, outgoing) = server::response(201, fields::from_list(&[("x-back", "2"), ("trailer", "x-sum")]));
    server::later(async move {
        let sent = outgoing.finish("back", Some(fields::from_list(&[("x-sum", "4")]))).await;
        code::succeed(sent, "the future of the response is success");
    });
    Ok(response)
}
