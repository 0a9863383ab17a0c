//! A server that speaks TLS 1.2 alone is connected to.
//@ covers = [
//@   "wasi:tls/types#[constructor]client-handshake",
//@   "wasi:tls/types#[static]client-handshake.finish",
//@   "wasi:tls/types#[method]future-client-streams.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit/types.wit#L31"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", versions = ["1.2"], mode = "echo" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::{connect, read_exactly, write_all};

support::command!(test);

fn test() {
    let connection = connect();
    write_all(&connection.output, b"hello");
    check_eq!(read_exactly(&connection.input, 5), b"hello", "what the server has sent back");
}
