//! An address is not sent as the name of a server, which may be a host name only.
//@ covers = [
//@   "wasi:tls/client#[method]connector.send",
//@   "wasi:tls/client#[method]connector.receive",
//@   "wasi:tls/client#[static]connector.connect",
//@ ]
//@ spec = "https://www.rfc-editor.org/rfc/rfc6066#section-3"
#![no_std]
#![no_main]

use support::prelude::*;
use support::tasks::{First, race};
use tls_0_3::{Connector, handshake, read_exactly, wit_stream};

support::command!(async test);

async fn test() {
    let connector = Connector::new();
    let (_output, cleartext) = wit_stream::new();
    let (mut outgoing, _sent) = connector.send(cleartext);
    let (_taken, ciphertext) = wit_stream::new();
    let (_input, _received) = connector.receive(ciphertext);
    let first = async {
        let head = read_exactly(&mut outgoing, 5).await;
        read_exactly(&mut outgoing, usize::from(head[3]) << 8 | usize::from(head[4])).await
    };
    // A host may refuse an address as the name of a server.
    if let First::One(hello) = race(first, handshake(connector, "127.0.0.1")).await {
        check!(!hello.windows(9).any(|part| part == b"127.0.0.1"), "the `ClientHello` does not name the address");
    }
}
