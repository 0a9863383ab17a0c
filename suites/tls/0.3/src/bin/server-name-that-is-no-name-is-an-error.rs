//! A server name that is none is an error of the handshake, and no trap, and accepts no server.
//@ covers = ["wasi:tls/client#[static]connector.connect", "wasi:tls/types#[method]error.to-debug-string"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L20"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use tls_0_3::check_refused;

support::command!(async test);

async fn test() {
    for name in ["", " ", "ticktock test", "ticktock.test\0", "*", "-", "https://ticktock.test", &"a".repeat(10_000)] {
        check_refused(&["main"], name).await;
    }
}
