//! The body of a response is given by the first `consume`, and every later one fails.
//@ covers = ["wasi:http/types#[method]incoming-response.consume"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L492"
//@ services = [{ name = "main", endpoints = [{ response = "x" }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_fails, response, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    let body = succeed(response.consume(), "the first `consume` succeeds");
    check_fails(response.consume(), "the second `consume` fails");
    drop(body);
    check_fails(response.consume(), "`consume` after the body was dropped fails");
    check_eq!(response.status(), 200, "the status code after `consume`");
}
