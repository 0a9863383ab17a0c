//! A timeout that can be set is the options' then, in nanoseconds and with all bits, and `none` takes it away.
//!
//! An error says that the host does not support this timeout. Then it is not there afterwards.
//@ covers = [
//@     "wasi:http/types#[method]request-options.set-connect-timeout",
//@     "wasi:http/types#[method]request-options.get-connect-timeout",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L391"
#![no_std]
#![no_main]

use http_0_3::options::check_kept;
use wasip3::http::types::RequestOptions;

support::command!(async test);

async fn test() {
    check_kept(RequestOptions::get_connect_timeout, RequestOptions::set_connect_timeout);
}
