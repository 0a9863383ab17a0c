//! A server that resets the connection in the handshake is an error of it.
//@ covers = ["wasi:tls/client#[static]connector.connect", "wasi:tls/types#[method]error.to-debug-string"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L20"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", handshake = "reset", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use tls_0_3::{NAME, check_refused};

support::command!(async test);

async fn test() {
    check_refused(&["main"], NAME).await;
}
