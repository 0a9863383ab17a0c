//! A handshake that is never finished can be dropped, and completes none.
//@ covers = ["wasi:tls/types#[constructor]client-handshake"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit/types.wit#L13"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use tls_0_2::{ClientHandshake, NAME, Transport, transport};

support::command!(test);

fn test() {
    let Transport { input, output, socket } = transport("main");
    drop(ClientHandshake::new(NAME, input, output));
    drop(socket);
}
