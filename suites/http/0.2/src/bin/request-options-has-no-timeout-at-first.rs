//! New options have no timeout set.
//!
//! The text says "default" and not what that is. Every host that is known has none.
//@ covers = [
//@     "wasi:http/types#[constructor]request-options",
//@     "wasi:http/types#[method]request-options.connect-timeout",
//@     "wasi:http/types#[method]request-options.first-byte-timeout",
//@     "wasi:http/types#[method]request-options.between-bytes-timeout",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L397"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::http::types::RequestOptions;

support::command!(test);

fn test() {
    let options = RequestOptions::new();
    check_eq!(options.connect_timeout(), None, "the timeout for connecting");
    check_eq!(options.first_byte_timeout(), None, "the timeout for the first byte");
    check_eq!(options.between_bytes_timeout(), None, "the timeout between bytes");
}
