//! The headers of a response to be sent cannot be changed, and stay as they are.
//@ covers = [
//@     "wasi:http/types#[method]response.get-headers",
//@     "wasi:http/types#[method]fields.set",
//@     "wasi:http/types#[method]fields.append",
//@     "wasi:http/types#[method]fields.delete",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L454"
#![no_std]
#![no_main]

use http_0_3::fields::{check_immutable, from_list, values};
use http_0_3::server;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let response = server::empty(200, from_list(&[("x-there", "1"), ("x-there", "2")])).0;
    check_immutable(&response.get_headers(), "the headers of a response");
    check_eq!(response.get_headers().get("x-there"), values(&["1", "2"]), "the headers after changes were refused");
}
