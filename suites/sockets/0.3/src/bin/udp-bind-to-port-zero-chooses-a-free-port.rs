//! UDP sockets that are bound to port zero have ports of their own.
//@ covers = ["wasi:sockets/types#[method]udp-socket.bind", "wasi:sockets/types#[method]udp-socket.get-local-address"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L593"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::port;
use sockets_0_3::udp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let sockets: Vec<_> = (0..50).map(|_| udp::bound()).collect();
    let mut ports: Vec<u16> = sockets.iter().map(|socket| port(&udp::local(socket))).collect();
    ports.sort_unstable();
    ports.dedup();
    check_eq!(ports.len(), 50, "the number of ports of fifty sockets");
}
