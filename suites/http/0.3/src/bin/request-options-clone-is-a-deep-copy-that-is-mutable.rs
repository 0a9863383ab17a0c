//! A clone of options has their timeouts, and can be changed without changing them, also where they are immutable.
//@ covers = ["wasi:http/types#[method]request-options.clone", "wasi:http/types#[method]request.get-options"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L413"
#![no_std]
#![no_main]

use http_0_3::body;
use http_0_3::options;
use support::prelude::*;
use wasip3::http::types::Fields;
use wasip3::http::types::Request;
use wasip3::http::types::RequestOptions;
use wasip3::http::types::RequestOptionsError;

support::command!(async test);

async fn test() {
    let options = RequestOptions::new();
    let _ = options.set_connect_timeout(Some(1_000_000));
    let before = options::timeouts(&options);
    let copy = options.clone();
    check_eq!(options::timeouts(&copy), before, "the timeouts of a clone");
    let changed = copy.set_connect_timeout(Some(7_000_000));
    check!(!matches!(changed, Err(RequestOptionsError::Immutable)), "a clone is mutable");
    check_eq!(options::timeouts(&options), before, "the timeouts of the original after the clone was changed");
    let (request, _) = Request::new(Fields::new(), None, body::no_trailers(), Some(options));
    let Some(options) = request.get_options() else { fail!("a request that was made with options has some") };
    let copy = options.clone();
    check_eq!(options::timeouts(&copy), before, "the timeouts of a clone of immutable options");
    let changed = copy.set_connect_timeout(Some(9_000_000));
    check!(!matches!(changed, Err(RequestOptionsError::Immutable)), "a clone of immutable options is mutable");
    check_eq!(options::timeouts(&options), before, "the timeouts of the immutable original");
}
