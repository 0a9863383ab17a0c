//! The options of a request cannot be changed.
//@ covers = [
//@     "wasi:http/types#[method]request.get-options",
//@     "wasi:http/types#[method]request-options.set-connect-timeout",
//@     "wasi:http/types#[method]request-options.set-first-byte-timeout",
//@     "wasi:http/types#[method]request-options.set-between-bytes-timeout",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L348"
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::options;
use support::prelude::*;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;
use wasip3::http::types::RequestOptions;

support::command!(async test);

async fn test() {
    let options = RequestOptions::new();
    let _ = options.set_connect_timeout(Some(1_000_000));
    let (request, _) = Request::new(Fields::new(), None, body::no_trailers(), Some(options));
    let Some(options) = request.get_options() else { fail!("a request that was made with options has some") };
    options::check_immutable(&options, "the options of a request");
}
