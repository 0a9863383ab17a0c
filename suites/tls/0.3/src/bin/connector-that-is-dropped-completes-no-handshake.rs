//! A connector whose `connect` is never called can be dropped, and completes no handshake.
//@ covers = [
//@   "wasi:tls/client#[constructor]connector",
//@   "wasi:tls/client#[method]connector.send",
//@   "wasi:tls/client#[method]connector.receive",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L18"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use tls_0_3::prepare;

support::command!(async test);

async fn test() {
    let (connector, connection) = prepare("main").await;
    drop(connector);
    drop(connection);
}
