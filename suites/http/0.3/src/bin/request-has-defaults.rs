//! A new request has the method `GET`, and neither path, scheme nor authority.
//@ covers = [
//@     "wasi:http/types#[static]request.new",
//@     "wasi:http/types#[method]request.get-method",
//@     "wasi:http/types#[method]request.get-path-with-query",
//@     "wasi:http/types#[method]request.get-scheme",
//@     "wasi:http/types#[method]request.get-authority",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L286"
#![no_std]
#![no_main]

use http_0_3::request;
use support::prelude::*;
use wasip3::http::types::{Fields, Method};

support::command!(async test);

async fn test() {
    let request = request::bare(Fields::new());
    let method = request.get_method();
    check!(matches!(method, Method::Get), "the method of a new request is `GET`, and not {method:?}");
    check_eq!(request.get_path_with_query(), None, "the path of a new request");
    let scheme = request.get_scheme();
    check!(scheme.is_none(), "the scheme of a new request is `none`, and not {scheme:?}");
    check_eq!(request.get_authority(), None, "the authority of a new request");
}
