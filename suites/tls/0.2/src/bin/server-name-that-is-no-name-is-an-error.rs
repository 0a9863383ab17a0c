//! A server name that is none is an error of the handshake, and no trap, and accepts no server.
//@ covers = [
//@   "wasi:tls/types#[constructor]client-handshake",
//@   "wasi:tls/types#[static]client-handshake.finish",
//@   "wasi:tls/types#[method]future-client-streams.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit/types.wit#L13"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use tls_0_2::check_refused;

support::command!(test);

fn test() {
    for name in ["", " ", "ticktock test", "ticktock.test\0", "*", "-", "https://ticktock.test", &"a".repeat(10_000)] {
        check_refused(&["main"], name);
    }
}
