//! A response's headers have every byte of their values, also those above ASCII, but not the blanks around them.
//@ covers = ["wasi:http/types#[method]incoming-response.headers", "wasi:http/types#[method]fields.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L160"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [
//@         { send = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nx-blanks: \t a  b\tc \t\r\nx-bytes: " },
//@         { send = { hex = "80ffe9610d0a0d0a" } },
//@     ] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::response;
use support::prelude::*;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    check_eq!(response.headers().get("x-bytes"), [b"\x80\xff\xe9a".to_vec()], "the value of a header with such bytes");
    check_eq!(response.headers().get("x-blanks"), [b"a  b\tc".to_vec()], "the value of a header with blanks");
}
