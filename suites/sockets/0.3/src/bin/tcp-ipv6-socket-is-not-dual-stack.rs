//! A TCP socket of IPv6 that is bound to all addresses leaves those of IPv4 free.
//!
//! A port that the host chose may be taken for IPv4 by another program, so there are several attempts. A host or a machine
//! without IPv6 has nothing to show: the test ends there.
//@ covers = [
//@     "wasi:sockets/types#[static]tcp-socket.create",
//@     "wasi:sockets/types#[method]tcp-socket.bind",
//@     "wasi:sockets/types#[method]tcp-socket.listen",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L179"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::ANY6;
use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::port;
use sockets_0_3::address::v4;
use sockets_0_3::address::v6;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

const ATTEMPTS: usize = 8;

async fn test() {
    for _ in 0..ATTEMPTS {
        let Some(socket) = tcp::socket6() else { return };
        match socket.bind(v6(ANY6, 0)) {
            Err(ErrorCode::AddressNotBindable | ErrorCode::NotSupported) => return,
            result => succeed(result, "a socket of IPv6 can be bound to all addresses, or they are not bindable"),
        }
        let listener = tcp::listen(socket);
        match tcp::socket().bind(v4(LOOPBACK, port(&listener.local()))) {
            Err(ErrorCode::AddressInUse) => {}
            result => return succeed(result, "a socket of IPv4 can be bound to the same port"),
        }
    }
    fail!("a socket of IPv4 can be bound to the port of a socket of IPv6, and not one of {ATTEMPTS} ports is free");
}
