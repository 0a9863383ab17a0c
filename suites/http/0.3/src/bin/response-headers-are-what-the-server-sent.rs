//! The headers of a response are what the server sent, each value of a name, and a value that is empty.
//@ covers = [
//@     "wasi:http/types#[method]response.get-headers",
//@     "wasi:http/types#[method]fields.get",
//@     "wasi:http/client#send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L452"
//@ requires = ["network"]
//@ services = [
//@     { name = "main", endpoints = [
//@         { path = "/", steps = [{ send = "HTTP/1.1 200 OK\r\nX-One: 1\r\nx-many: a\r\nX-MANY: b, c\r\nx-empty:\r\nx-many: d\r\nx-bytes: " }, { send = { hex = "ff80" } }, { send = "\r\ncontent-length: 0\r\n\r\n" }] },
//@     ] },
//@ ]
#![no_std]
#![no_main]

use http_0_3::fields;
use http_0_3::request;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let headers = request::response_of("MAIN", "/").await.get_headers();
    check_eq!(headers.get("x-one"), fields::values(&["1"]), "the values of a header");
    check_eq!(headers.get("X-Many"), fields::values(&["a", "b, c", "d"]), "the values of a header that came thrice");
    check_eq!(headers.get("x-empty"), fields::values(&[""]), "the values of an empty header");
    check_eq!(headers.get("x-bytes"), [vec![0xff, 0x80]], "the bytes of a header above ASCII");
    check!(!headers.has("x-absent"), "a header that was not sent is not there");
}
