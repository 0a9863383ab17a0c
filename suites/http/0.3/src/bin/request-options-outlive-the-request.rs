//! Options of a request stay valid when its body is consumed.
//@ covers = ["wasi:http/types#[method]request.get-options", "wasi:http/types#[static]request.consume-body"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L373"
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::fields;
use http_0_3::options;
use support::prelude::*;
use wasip3::http::types::Request;
use wasip3::http::types::RequestOptions;

support::command!(async test);

async fn test() {
    let options = RequestOptions::new();
    let _ = options.set_connect_timeout(Some(1_000_000));
    let wanted = options::timeouts(&options);
    let (request, _) = Request::new(fields::from_list(&[("x-there", "1")]), None, body::no_trailers(), Some(options));
    let (Some(options), headers) = (request.get_options(), request.get_headers()) else {
        fail!("a request that was made with options has some")
    };
    let incoming = body::of_request(request);
    check_eq!(options::timeouts(&options), wanted, "the timeouts while the body is there");
    drop(incoming);
    check_eq!(options::timeouts(&options), wanted, "the timeouts when the body is gone");
    check_eq!(headers.get("x-there"), fields::values(&["1"]), "a header when the body is gone");
}
