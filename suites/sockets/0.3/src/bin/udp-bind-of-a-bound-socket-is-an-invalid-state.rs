//! A UDP socket that is bound cannot be bound again, to the same address or to another.
//@ covers = ["wasi:sockets/types#[method]udp-socket.bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L597"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::ANY;
use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::text;
use sockets_0_3::address::v4;
use sockets_0_3::check_error;
use sockets_0_3::udp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let socket = udp::bound();
    let local = udp::local(&socket);
    for address in [local, v4(LOOPBACK, 0), v4(ANY, 0)] {
        check_error(socket.bind(address), ErrorCode::InvalidState, "a bind of a bound socket fails");
    }
    check_eq!(text(&udp::local(&socket)), text(&local), "the address after the binds that failed");
}
