//! New options have the timeouts that new options have, whatever was set in others.
//!
//! Which these are, none or those of the host, the text leaves open: it says "default".
//@ covers = [
//@     "wasi:http/types#[constructor]request-options",
//@     "wasi:http/types#[method]request-options.get-connect-timeout",
//@     "wasi:http/types#[method]request-options.get-first-byte-timeout",
//@     "wasi:http/types#[method]request-options.get-between-bytes-timeout",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L385"
#![no_std]
#![no_main]

use http_0_3::options::timeouts;
use support::prelude::*;
use wasip3::http::types::RequestOptions;

support::command!(async test);

async fn test() {
    let first = RequestOptions::new();
    let default = timeouts(&first);
    let _ = first.set_connect_timeout(Some(1_000_001));
    let _ = first.set_first_byte_timeout(Some(2_000_002));
    let _ = first.set_between_bytes_timeout(Some(3_000_003));
    check_eq!(timeouts(&RequestOptions::new()), default, "the timeouts of new options while there are others");
    drop(first);
    check_eq!(timeouts(&RequestOptions::new()), default, "the timeouts of new options after others were dropped");
}
