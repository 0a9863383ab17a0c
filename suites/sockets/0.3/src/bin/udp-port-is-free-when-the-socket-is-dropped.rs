//! The port of a UDP socket is free when the socket is dropped, also while a call of it was going on.
//!
//! Another program may take the port in between, so there are several attempts.
//@ covers = ["wasi:sockets/types#[method]udp-socket.bind", "wasi:sockets/types#[method]udp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L588"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::succeed;
use sockets_0_3::udp;
use support::prelude::*;
use support::tasks::poll_once;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

const ATTEMPTS: usize = 8;

async fn test() {
    for _ in 0..ATTEMPTS {
        let socket = udp::bound();
        let address = udp::local(&socket);
        check!(poll_once(pin!(socket.receive())).await.is_none(), "`receive` waits as long as there is no datagram");
        drop(socket);
        match udp::socket().bind(address) {
            Err(ErrorCode::AddressInUse) => {}
            result => return succeed(result, "a bind to the address of a socket that was dropped succeeds"),
        }
    }
    fail!("a bind to the address of a socket that was dropped succeeds, and all of {ATTEMPTS} were in use");
}
