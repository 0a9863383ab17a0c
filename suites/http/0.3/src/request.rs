//! Requests to the test's servers.

use crate::body::{Outcome, Outgoing, no_trailers, stream, trailers};
use crate::{fields, succeed};
use core::future::Future;
use support::prelude::*;
use support::{here, tasks};
use wasip3::cli::environment::get_environment;
use wasip3::http::client::send;
use wasip3::http::types::{ErrorCode, Fields, Method, Request, RequestOptions, Response, Scheme};
use wasip3::wit_bindgen::FutureReader;

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

/// A request with these headers and without a body, of which nothing else is set.
pub fn bare(headers: Fields) -> Request {
    Request::new(headers, None, no_trailers(), None).0
}

/// Sets method, authority and path of a request over plain HTTP.
#[track_caller]
pub fn address(request: &Request, method: &Method, authority: &str, path: &str) {
    succeed(request.set_method(method), "`set-method` succeeds");
    succeed(request.set_scheme(Some(&Scheme::Http)), "`set-scheme` succeeds");
    succeed(request.set_authority(Some(authority)), "`set-authority` succeeds");
    succeed(request.set_path_with_query(Some(path)), "`set-path-with-query` succeeds");
}

/// A request to a server without a body, and what becomes of sending it.
#[track_caller]
pub fn new(
    method: Method,
    server: &str,
    path: &str,
    headers: Fields,
    options: Option<RequestOptions>,
) -> (Request, FutureReader<Outcome>) {
    let (request, sent) = Request::new(headers, None, no_trailers(), options);
    address(&request, &method, &authority(server), path);
    (request, sent)
}

/// A request by `GET` without headers or a body.
#[track_caller]
pub fn get(server: &str, path: &str) -> Request {
    new(Method::Get, server, path, Fields::new(), None).0
}

/// A request by `GET` with options.
#[track_caller]
pub fn get_with(server: &str, path: &str, options: RequestOptions) -> Request {
    new(Method::Get, server, path, Fields::new(), Some(options)).0
}

/// A request by `POST` with these headers, and its body.
#[track_caller]
pub fn post(server: &str, path: &str, headers: &[(&str, &str)]) -> (Request, Outgoing) {
    let (request, outgoing) = with_body(fields::from_list(headers));
    address(&request, &Method::Post, &authority(server), path);
    (request, outgoing)
}

/// A request with these headers and a body.
pub fn with_body(headers: Fields) -> (Request, Outgoing) {
    let (contents, reader) = stream();
    let (trailers, end) = trailers();
    let (request, sent) = Request::new(headers, Some(reader), end, None);
    (request, Outgoing { contents, trailers, sent })
}

/// Sends a request without a body, and waits for the response, which has to come.
#[track_caller]
pub fn respond(request: Request) -> impl Future<Output = Response> {
    let here = here();
    async move { here.succeed(send(request).await, "the response is received") }
}

/// The response to a request by `GET`, which has to come.
#[track_caller]
pub fn response_of(server: &str, path: &str) -> impl Future<Output = Response> {
    respond(get(server, path))
}

/// Sends a request with a body, and gives the response or its error when the body was written or given up.
pub async fn exchange(request: Request, outgoing: Outgoing, bytes: impl Into<Vec<u8>>) -> Result<Response, ErrorCode> {
    tasks::join(send(request), outgoing.deliver(bytes, None)).await.0
}

/// The first value of a response's header, as a text.
pub fn header(response: &Response, name: &str) -> Option<String> {
    let value = response.get_headers().get(name).into_iter().next()?;
    Some(String::from_utf8_lossy(&value).into_owned())
}
