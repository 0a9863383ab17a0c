//! Listeners that are bound to port zero have ports of their own.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.bind",
//@     "wasi:sockets/types#[method]tcp-socket.listen",
//@     "wasi:sockets/types#[method]tcp-socket.get-local-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L202"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::port;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let listeners: Vec<_> = (0..50).map(|_| tcp::listener()).collect();
    let mut ports: Vec<u16> = listeners.iter().map(|listener| port(&listener.local())).collect();
    ports.sort_unstable();
    ports.dedup();
    check_eq!(ports.len(), 50, "the number of ports of fifty listeners");
}
