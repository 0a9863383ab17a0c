//! A header that the server sends several times is there once for each, in the order in which they came, not joined.
//!
//! For `set-cookie` a join would change what it means.
//@ covers = [
//@     "wasi:http/types#[method]incoming-response.headers",
//@     "wasi:http/types#[method]fields.get",
//@     "wasi:http/types#[method]fields.entries",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L248"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [
//@         { send = "HTTP/1.1 200 OK\r\nset-cookie: b=2; Path=/\r\nx-name: 2\r\n" },
//@         { send = "Set-Cookie: a=1, x\r\nX-Name: 1\r\nx-name: 2\r\ncontent-length: 0\r\n\r\n" },
//@     ] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::fields::{lowercase_entries, values};
use http_0_2::response;
use support::prelude::*;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let headers = response.headers();
    check_eq!(headers.get("set-cookie"), values(&["b=2; Path=/", "a=1, x"]), "the values of `set-cookie`");
    check_eq!(headers.get("x-name"), values(&["2", "1", "2"]), "the values of `x-name`");
    let count = lowercase_entries(&headers).iter().filter(|(name, _)| name == "x-name").count();
    check_eq!(count, 3, "how many entries `x-name` has");
}
