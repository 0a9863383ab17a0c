//! A new request has the method `GET`, and neither path, scheme nor authority.
//@ covers = [
//@     "wasi:http/types#[constructor]outgoing-request",
//@     "wasi:http/types#[method]outgoing-request.method",
//@     "wasi:http/types#[method]outgoing-request.path-with-query",
//@     "wasi:http/types#[method]outgoing-request.scheme",
//@     "wasi:http/types#[method]outgoing-request.authority",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L313"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::http::types::{Fields, Method, OutgoingRequest};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    let method = request.method();
    check!(matches!(method, Method::Get), "the method of a new request is `GET`, and not {method:?}");
    check_eq!(request.path_with_query(), None, "the path of a new request");
    let scheme = request.scheme();
    check!(scheme.is_none(), "the scheme of a new request is `none`, and not {scheme:?}");
    check_eq!(request.authority(), None, "the authority of a new request");
}
