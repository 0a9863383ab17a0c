//! A response has the status code that the server sent, also one that has no name.
//@ covers = ["wasi:http/types#[method]incoming-response.status"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L478"
//@ services = [{ name = "main", endpoints = [
//@     { path = "/200", response = { status = 200 } },
//@     { path = "/201", response = { status = 201 } },
//@     { path = "/202", response = { status = 202 } },
//@     { path = "/203", response = { status = 203 } },
//@     { path = "/204", response = { status = 204 } },
//@     { path = "/206", response = { status = 206 } },
//@     { path = "/207", response = { status = 207 } },
//@     { path = "/226", response = { status = 226 } },
//@     { path = "/299", response = { status = 299 } },
//@     { path = "/300", response = { status = 300 } },
//@     { path = "/304", response = { status = 304 } },
//@     { path = "/305", response = { status = 305 } },
//@     { path = "/399", response = { status = 399 } },
//@     { path = "/400", response = { status = 400 } },
//@     { path = "/401", response = { status = 401 } },
//@     { path = "/403", response = { status = 403 } },
//@     { path = "/404", response = { status = 404 } },
//@     { path = "/405", response = { status = 405 } },
//@     { path = "/407", response = { status = 407 } },
//@     { path = "/408", response = { status = 408 } },
//@     { path = "/411", response = { status = 411 } },
//@     { path = "/413", response = { status = 413 } },
//@     { path = "/417", response = { status = 417 } },
//@     { path = "/418", response = { status = 418 } },
//@     { path = "/421", response = { status = 421 } },
//@     { path = "/426", response = { status = 426 } },
//@     { path = "/429", response = { status = 429 } },
//@     { path = "/451", response = { status = 451 } },
//@     { path = "/499", response = { status = 499 } },
//@     { path = "/500", response = { status = 500 } },
//@     { path = "/501", response = { status = 501 } },
//@     { path = "/502", response = { status = 502 } },
//@     { path = "/503", response = { status = 503 } },
//@     { path = "/504", response = { status = 504 } },
//@     { path = "/505", response = { status = 505 } },
//@     { path = "/511", response = { status = 511 } },
//@     { path = "/599", response = { status = 599 } },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::response;
use support::prelude::*;

support::command!(test);

const CODES: [u16; 37] = [
    200, 201, 202, 203, 204, 206, 207, 226, 299, 300, 304, 305, 399, 400, 401, 403, 404, 405, 407, 408, 411, 413, 417,
    418, 421, 426, 429, 451, 499, 500, 501, 502, 503, 504, 505, 511, 599,
];

fn test() {
    for code in CODES {
        check_eq!(response::of_get("MAIN", &format!("/{code}")).status(), code, "the status code");
    }
}
