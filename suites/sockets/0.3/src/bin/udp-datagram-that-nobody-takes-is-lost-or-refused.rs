//! A datagram to a port that nobody has is lost without an error, or refused, or its address unreachable.
//@ covers = ["wasi:sockets/types#[method]udp-socket.send", "wasi:sockets/types#[method]udp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L689"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::udp;
use support::prelude::*;
use support::tasks::poll_once;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let gone = udp::bound();
    let socket = udp::bound();
    udp::connect(&socket, &gone);
    drop(gone);
    for _ in 0..3 {
        // The answer of the platform, if there is one, may come with any of these.
        check_lawful(socket.send(b"hello?".to_vec(), None).await);
        if let Some(received) = poll_once(pin!(socket.receive())).await {
            check!(received.is_err(), "nothing is received of a port that nobody has");
            check_lawful(received.map(|_| ()));
        }
    }
}

fn check_lawful(result: Result<(), ErrorCode>) {
    let lawful = matches!(result, Ok(()) | Err(ErrorCode::ConnectionRefused | ErrorCode::RemoteUnreachable));
    check!(lawful, "sending and receiving succeed, or are refused, or unreachable, and not {result:?}");
}
