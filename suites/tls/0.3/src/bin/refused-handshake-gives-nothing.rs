//! After a handshake that was refused, the cleartext ends without a byte, and what became of receiving is no success.
//@ covers = [
//@   "wasi:tls/client#[method]connector.receive",
//@   "wasi:tls/client#[static]connector.connect",
//@   "wasi:tls/types#[method]error.to-debug-string",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L15"
//@ requires = ["network"]
//@ services = [
//@   { name = "new", kind = "tls", certificate = "self-signed", versions = ["1.3"], mode = "echo", expect = { handshakes = 0 } },
//@   { name = "old", kind = "tls", certificate = "self-signed", versions = ["1.2"], mode = "echo", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{NAME, handshake, prepare, read_to_end};

support::command!(async test);

async fn test() {
    for server in ["new", "old"] {
        let (connector, connection) = prepare(server).await;
        check!(handshake(connector, NAME).await.is_err(), "a handshake with the server `{server}` is an error");
        check_eq!(read_to_end(connection.input).await, b"", "what is received of the server `{server}`");
        check!(connection.received.await.is_err(), "what became of receiving of the server `{server}` is an error");
    }
}
