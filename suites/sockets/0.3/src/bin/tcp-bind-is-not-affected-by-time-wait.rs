//! A TCP socket can be bound to the address of a connection that was just closed.
//!
//! A host that does not set `SO_REUSEADDR`, where that is needed, finds the address in use. Another program may take the
//! port in between, so there are several attempts.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L219"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

const ATTEMPTS: usize = 8;

async fn test() {
    for _ in 0..ATTEMPTS {
        match bind_after_close().await {
            Err(ErrorCode::AddressInUse) => {}
            result => return succeed(result, "a bind to the address of a connection that was closed succeeds"),
        }
    }
    fail!("a bind to the address of a connection that was closed succeeds, and all of {ATTEMPTS} were in use");
}

async fn bind_after_close() -> Result<(), ErrorCode> {
    let mut listener = tcp::listener();
    let address = listener.local();
    let client = tcp::socket();
    let server = tcp::join_to(&client, &mut listener).await;
    // The side that closes first is the one whose address waits.
    tcp::send_all(&server, "").await;
    tcp::receive_all(&client).await;
    tcp::send_all(&client, "").await;
    tcp::receive_all(&server).await;
    drop((server, client, listener));
    tcp::socket().bind(address)
}
