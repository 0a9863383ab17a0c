//! Setting one of method, path, scheme and authority leaves the others as they are.
//@ covers = [
//@     "wasi:http/types#[method]request.set-method",
//@     "wasi:http/types#[method]request.set-path-with-query",
//@     "wasi:http/types#[method]request.set-scheme",
//@     "wasi:http/types#[method]request.set-authority",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L300"
#![no_std]
#![no_main]

use http_0_3::request;
use http_0_3::succeed;
use support::prelude::*;
use wasip3::http::types::{Fields, Method, Request, Scheme};

support::command!(async test);

async fn test() {
    let request = request::bare(Fields::new());
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
fn check_request(request: &Request, method: &str, path: &str, scheme: &str, authority: &str) {
    check!(
        format!("{:?}", request.get_method()).ends_with(method),
        "the method is {method}, and not {:?}",
        request.get_method()
    );
    check_eq!(request.get_path_with_query(), Some(path.to_owned()), "the path");
    let scheme_is = format!("{:?}", request.get_scheme());
    check!(scheme_is.ends_with(&format!("{scheme})")), "the scheme is {scheme}, and not {scheme_is}");
    check_eq!(request.get_authority(), Some(authority.to_owned()), "the authority");
}
