//! Each of the TCP sockets that listen at once, all bound to port zero, has another port.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-bind", "wasi:sockets/tcp#[method]tcp-socket.finish-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L51"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::port;
use sockets_0_2::tcp;
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::tcp::TcpSocket;

support::command!(test);

fn test() {
    let network = instance_network();

    let listeners: Vec<TcpSocket> = (0..16).map(|_| tcp::listener(&network)).collect();
    let mut ports: Vec<u16> = listeners.iter().map(|listener| port(&tcp::local(listener))).collect();
    ports.sort();
    ports.dedup();
    check_eq!(ports.len(), listeners.len(), "the number of different ports, {ports:?}");
}
