//! The first that is sent is a `ClientHello`, in a record of its own kind, and nothing is before `connect`.
//@ covers = [
//@   "wasi:tls/client#[method]connector.send",
//@   "wasi:tls/client#[method]connector.receive",
//@   "wasi:tls/client#[static]connector.connect",
//@ ]
//@ spec = "https://www.rfc-editor.org/rfc/rfc8446#section-4.1.2"
#![no_std]
#![no_main]

use core::pin::pin;
use support::prelude::*;
use support::tasks::{First, give_way, poll_once, race};
use tls_0_3::{Connector, NAME, handshake, read_exactly, wit_stream};

support::command!(async test);

async fn test() {
    let connector = Connector::new();
    let (_output, cleartext) = wit_stream::new();
    let (mut outgoing, _sent) = connector.send(cleartext);
    let (_taken, ciphertext) = wit_stream::new();
    let (_input, _received) = connector.receive(ciphertext);
    let mut first = pin!(read_exactly(&mut outgoing, 6));
    for _ in 0..10 {
        check!(poll_once(first.as_mut()).await.is_none(), "nothing is sent before `connect`");
        give_way().await;
    }
    match race(first, handshake(connector, NAME)).await {
        First::One(head) => {
            check_eq!(head[0], 22, "the type of the first record");
            check_eq!(head[1], 3, "the version of the first record, its first byte");
            check_eq!(head[5], 1, "the type of the first message");
        }
        First::Other(outcome) => fail!("a handshake without a server has no outcome, and had {outcome:?}"),
    }
}
