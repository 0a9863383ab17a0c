//! A response that redirects is the response to the request: the host makes no other request of its own.
//!
//! The future provides "the HTTP Response corresponding to the sent Request".
//@ covers = [
//@     "wasi:http/types#[method]future-incoming-response.get",
//@     "wasi:http/types#[method]incoming-response.status",
//@     "wasi:http/outgoing-handler#handle",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L662"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/301", response = { status = 301, headers = { location = "/elsewhere" }, body = "moved" } },
//@     { path = "/302", response = { status = 302, headers = { location = "/elsewhere" }, body = "moved" } },
//@     { path = "/303", response = { status = 303, headers = { location = "/elsewhere" }, body = "moved" } },
//@     { path = "/307", response = { status = 307, headers = { location = "/elsewhere" }, body = "moved" } },
//@     { path = "/308", response = { status = 308, headers = { location = "/elsewhere" }, body = "moved" } },
//@     { path = "/elsewhere", response = "elsewhere" },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{body, response};
use support::prelude::*;

support::command!(test);

fn test() {
    for code in [301, 302, 303, 307, 308] {
        let response = response::of_get("MAIN", &format!("/{code}"));
        check_eq!(response.status(), code, "the status code");
        check_eq!(response::header(&response, "location").as_deref(), Some("/elsewhere"), "the header `location`");
        check_eq!(body::read_text(&response), "moved", "the body");
    }
}
