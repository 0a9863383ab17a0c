//! A timeout that can be set is the options' then, in nanoseconds and with all bits, and `none` takes it away.
//!
//! An error says that the host does not support this timeout. Then it is not there afterwards.
//@ covers = [
//@     "wasi:http/types#[method]request-options.set-first-byte-timeout",
//@     "wasi:http/types#[method]request-options.get-first-byte-timeout",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L399"
#![no_std]
#![no_main]

use http_0_3::options::check_kept;
use wasip3::http::types::RequestOptions;

support::command!(async test);

async fn test() {
    check_kept(RequestOptions::get_first_byte_timeout, RequestOptions::set_first_byte_timeout);
}
