//! Setting one of method, path, scheme and authority leaves the others as they are.
//@ covers = [
//@     "wasi:http/types#[method]outgoing-request.set-method",
//@     "wasi:http/types#[method]outgoing-request.set-path-with-query",
//@     "wasi:http/types#[method]outgoing-request.set-scheme",
//@     "wasi:http/types#[method]outgoing-request.set-authority",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L340"
#![no_std]
#![no_main]

use http_0_2::succeed;
use support::prelude::*;
use wasip2::http::types::{Fields, Method, OutgoingRequest, Scheme};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    succeed(request.set_authority(Some("example.com:81")), "`set-authority` succeeds");
    succeed(request.set_path_with_query(Some("/path?query")), "`set-path-with-query` succeeds");
    succeed(request.set_scheme(Some(&Scheme::Https)), "`set-scheme` succeeds");
    succeed(request.set_method(&Method::Put), "`set-method` succeeds");
    check_request(&request, "Put", "/path?query", "Https", "example.com:81");
    succeed(request.set_scheme(Some(&Scheme::Http)), "`set-scheme` succeeds");
    check_request(&request, "Put", "/path?query", "Http", "example.com:81");
    succeed(request.set_path_with_query(Some("/")), "`set-path-with-query` succeeds");
    check_request(&request, "Put", "/", "Http", "example.com:81");
    succeed(request.set_authority(Some("localhost")), "`set-authority` succeeds");
    check_request(&request, "Put", "/", "Http", "localhost");
}

#[track_caller]
fn check_request(request: &OutgoingRequest, method: &str, path: &str, scheme: &str, authority: &str) {
    check!(
        format!("{:?}", request.method()).ends_with(method),
        "the method is {method}, and not {:?}",
        request.method()
    );
    check_eq!(request.path_with_query(), Some(path.to_owned()), "the path");
    let scheme_is = format!("{:?}", request.scheme());
    check!(scheme_is.ends_with(&format!("{scheme})")), "the scheme is {scheme}, and not {scheme_is}");
    check_eq!(request.authority(), Some(authority.to_owned()), "the authority");
}
