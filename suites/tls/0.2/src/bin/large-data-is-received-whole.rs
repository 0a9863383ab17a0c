//! A mebibyte that the server sends arrives whole and in order, and ends where it ends.
//@ covers = ["wasi:tls/types#[method]future-client-streams.get"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit/types.wit#L31"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ send = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::{PATTERN, connect, read_to_end};

support::command!(test);

fn test() {
    let connection = connect();
    let received = read_to_end(&connection.input);
    check_eq!(received.len(), PATTERN.len() * 17_190, "how many bytes were received");
    check!(received == PATTERN.repeat(17_190).into_bytes(), "the bytes are those that were sent");
}
