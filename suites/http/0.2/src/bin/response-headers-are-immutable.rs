//! The headers of a response that was received cannot be changed, and stay as they are.
//@ covers = [
//@     "wasi:http/types#[method]incoming-response.headers",
//@     "wasi:http/types#[method]fields.set",
//@     "wasi:http/types#[method]fields.append",
//@     "wasi:http/types#[method]fields.delete",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L484"
//@ services = [{ name = "main", endpoints = [{ response = { headers = { x-there = "1" } } }] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::fields::{check_immutable, values};
use http_0_2::response;
use support::prelude::*;

support::command!(test);

fn test() {
    let response = response::of_get("MAIN", "/");
    check_immutable(&response.headers(), "the headers of a response");
    check_eq!(response.headers().get("x-there"), values(&["1"]), "the headers after changes were refused");
}
