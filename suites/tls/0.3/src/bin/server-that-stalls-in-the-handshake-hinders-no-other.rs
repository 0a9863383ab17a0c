//! While a handshake waits for its server, another connection is made and used, and then the first is given up.
//@ covers = ["wasi:tls/client#[static]connector.connect"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L20"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo" },
//@   { name = "mute", kind = "tls", handshake = "stall", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use support::tasks::{First, race};
use tls_0_3::{NAME, connect, handshake, prepare, read_exactly, write_all};

support::command!(async test);

async fn test() {
    let (connector, _connection) = prepare("mute").await;
    let other = async {
        let mut connection = connect().await;
        write_all(&mut connection.output, b"hello").await;
        read_exactly(&mut connection.input, 5).await
    };
    match race(handshake(connector, NAME), other).await {
        First::Other(received) => check_eq!(received, b"hello", "what the other server has sent back"),
        First::One(outcome) => fail!("a handshake that the server does not answer has no outcome, and had {outcome:?}"),
    }
}
