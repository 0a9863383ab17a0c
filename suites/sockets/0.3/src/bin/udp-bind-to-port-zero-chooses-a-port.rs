//! A UDP socket that is bound to port zero has a port that is not zero, at the address that was asked for.
//@ covers = ["wasi:sockets/types#[method]udp-socket.bind", "wasi:sockets/types#[method]udp-socket.get-local-address"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L592"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::port;
use sockets_0_3::address::text;
use sockets_0_3::address::v4;
use sockets_0_3::udp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let local = udp::local(&udp::bound());
    check_ne!(port(&local), 0, "the port that was chosen");
    check_eq!(text(&local), text(&v4(LOOPBACK, port(&local))), "the address that the socket is bound to");
}
