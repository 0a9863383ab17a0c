//! A pollable of a handshake is ready when `get` has an outcome.
//@ covers = [
//@   "wasi:tls/types#[method]future-client-streams.subscribe",
//@   "wasi:tls/types#[method]future-client-streams.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit/types.wit#L28"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", handshake = "plain" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::{NAME, begin};

support::command!(test);

fn test() {
    let (future, _socket) = begin("main", NAME);
    future.subscribe().block();
    check!(matches!(future.get(), Some(Ok(Err(_)))), "after `block` the error of a server in plain text is there");
}
