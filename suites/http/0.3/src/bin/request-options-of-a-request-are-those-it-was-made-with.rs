//! The options of a request are what it was made with, and `none` if it was made without.
//@ covers = ["wasi:http/types#[method]request.get-options", "wasi:http/types#[static]request.new"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L346"
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::options;
use http_0_3::request;
use support::prelude::*;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;
use wasip3::http::types::RequestOptions;

support::command!(async test);

async fn test() {
    let options = RequestOptions::new();
    let _ = options.set_connect_timeout(Some(1_000_000));
    let _ = options.set_first_byte_timeout(Some(2_000_000));
    let wanted = options::timeouts(&options);
    let (request, _) = Request::new(Fields::new(), None, body::no_trailers(), Some(options));
    match request.get_options() {
        Some(options) => check_eq!(options::timeouts(&options), wanted, "the timeouts of the request"),
        None => fail!("a request that was made with options has some"),
    }
    check!(request::bare(Fields::new()).get_options().is_none(), "a request that was made without options has none");
}
