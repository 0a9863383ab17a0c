//! A server that answers 101 and goes on in another protocol, which nobody has asked for, is an error, or a response
//! with that status.
//!
//! What comes after it is in no case taken for a response of HTTP.
//@ covers = [
//@     "wasi:http/types#[method]future-incoming-response.get",
//@     "wasi:http/types#[method]incoming-response.status",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L76"
//@ services = [{ name = "main", endpoints = [
//@     { steps = [
//@         { send = "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n" },
//@         { send = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n" },
//@     ] },
//@ ] }]
//@ requires = ["network"]
#![no_std]
#![no_main]

use http_0_2::{check_code, request};
use support::prelude::*;
use wasip2::http::types::ErrorCode;

support::command!(test);

fn test() {
    match request::exchange(request::get("MAIN", "/"), None) {
        Ok(response) => check_eq!(response.status(), 101, "the status code"),
        Err(code) => check_code!(
            code,
            ErrorCode::HttpUpgradeFailed | ErrorCode::HttpProtocolError | ErrorCode::InternalError(_),
            "the error of a protocol that nobody has asked for"
        ),
    }
}
