//! Requests to the test's servers.

use crate::{body, code, fields, response, succeed};
use support::prelude::*;
use wasip2::cli::environment::get_environment;
use wasip2::http::outgoing_handler::handle;
use wasip2::http::types::{
    ErrorCode, Fields, FutureIncomingResponse, IncomingResponse, Method, OutgoingBody, OutgoingRequest, RequestOptions,
    Scheme,
};

/// The authority of a server, which is `address:port`. The name is in capitals, as in `HTTP_SERVER_<NAME>` and
/// `TCP_SERVER_<NAME>`.
#[track_caller]
pub fn authority(server: &str) -> String {
    let variables = [format!("HTTP_SERVER_{server}"), format!("TCP_SERVER_{server}")];
    match get_environment().into_iter().find(|(name, _)| variables.contains(name)) {
        Some((_, value)) => value,
        None => fail!("the environment has the address of the server in `{}`", variables.join("` or `")),
    }
}

/// A request to a server, with everything set but a body.
#[track_caller]
pub fn new(method: Method, server: &str, path: &str, headers: Fields) -> OutgoingRequest {
    let request = OutgoingRequest::new(headers);
    succeed(request.set_method(&method), "`set-method` succeeds");
    succeed(request.set_scheme(Some(&Scheme::Http)), "`set-scheme` succeeds");
    succeed(request.set_authority(Some(&authority(server))), "`set-authority` succeeds");
    succeed(request.set_path_with_query(Some(path)), "`set-path-with-query` succeeds");
    request
}

/// A request by `GET` without headers or a body.
#[track_caller]
pub fn get(server: &str, path: &str) -> OutgoingRequest {
    new(Method::Get, server, path, Fields::new())
}

/// A request by `POST` with these headers, and its body.
#[track_caller]
pub fn post(server: &str, path: &str, headers: &[(&str, &str)]) -> (OutgoingRequest, OutgoingBody) {
    let request = new(Method::Post, server, path, fields::from_list(headers));
    let body = succeed(request.body(), "`body` succeeds on the first call");
    (request, body)
}

/// Hands a request to the host, which has to take it.
#[track_caller]
pub fn send(request: OutgoingRequest, options: Option<RequestOptions>) -> FutureIncomingResponse {
    code::succeed(handle(request, options), "`handle` takes a valid request")
}

/// Sends a request without a body, and waits for the response or an error, of `handle` or of the future.
#[track_caller]
pub fn exchange(request: OutgoingRequest, options: Option<RequestOptions>) -> Result<IncomingResponse, ErrorCode> {
    response::wait(&handle(request, options)?)
}

/// Sends a request with a body, and waits for the response, which has to come.
#[track_caller]
pub fn exchange_body(request: OutgoingRequest, body: OutgoingBody, bytes: &[u8]) -> IncomingResponse {
    let future = send(request, None);
    body::write_and_finish(body, bytes, None);
    response::receive(&future)
}
