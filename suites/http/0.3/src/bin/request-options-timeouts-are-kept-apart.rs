//! Each timeout is one of its own: setting one leaves the others as they are, of these options and of others.
//@ covers = [
//@     "wasi:http/types#[method]request-options.set-connect-timeout",
//@     "wasi:http/types#[method]request-options.set-first-byte-timeout",
//@     "wasi:http/types#[method]request-options.set-between-bytes-timeout",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L388"
#![no_std]
#![no_main]

use http_0_3::options::timeouts;
use support::prelude::*;
use wasip3::http::types::RequestOptions;

support::command!(async test);

async fn test() {
    let (options, other) = (RequestOptions::new(), RequestOptions::new());
    let default = timeouts(&other);
    let mut expected = timeouts(&options);
    if options.set_first_byte_timeout(Some(2_000_000)).is_ok() {
        expected[1] = Some(2_000_000);
    }
    check_eq!(timeouts(&options), expected, "the timeouts after that for the first byte was set");
    if options.set_between_bytes_timeout(Some(3_000_000)).is_ok() {
        expected[2] = Some(3_000_000);
    }
    check_eq!(timeouts(&options), expected, "the timeouts after that between bytes was set");
    if options.set_connect_timeout(Some(1_000_000)).is_ok() {
        expected[0] = Some(1_000_000);
    }
    check_eq!(timeouts(&options), expected, "the timeouts after that for connecting was set");
    check_eq!(timeouts(&other), default, "the timeouts of other options");
}
