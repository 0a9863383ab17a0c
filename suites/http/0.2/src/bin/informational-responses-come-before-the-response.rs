//! Informational responses before the final one are not the response: it is the final one that is given.
//!
//! A client must be able to parse them, "even if it does not expect one", says RFC 9110, section 15.2.
//@ covers = [
//@     "wasi:http/types#[method]future-incoming-response.get",
//@     "wasi:http/types#[method]incoming-response.status",
//@     "wasi:http/types#[method]incoming-response.headers",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L680"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [
//@         { send = "HTTP/1.1 100 Continue\r\n\r\n" },
//@         { send = "HTTP/1.1 103 Early Hints\r\nx-hint: 1\r\n\r\n" },
//@         { send = "HTTP/1.1 102 Processing\r\n\r\n" },
//@         { send = "HTTP/1.1 201 Created\r\nx-final: 1\r\ncontent-length: 5\r\n\r\nfinal" },
//@     ] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::fields::values;
use http_0_2::{body, response};
use support::prelude::*;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    check_eq!(response.status(), 201, "the status code");
    check_eq!(response.headers().get("x-final"), values(&["1"]), "the values of a header of the final response");
    check!(!response.headers().has("x-hint"), "the headers are not those of an informational response");
    check_eq!(body::read_text(&response), "final", "the body");
}
