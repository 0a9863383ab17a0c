//! The default network is one to bind TCP and UDP sockets to and to look up addresses in.
//@ covers = ["wasi:sockets/instance-network#instance-network"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/instance-network.wit#L8"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, v4};
use sockets_0_2::{lookup, succeed, tcp, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    succeed(tcp::bind(&network, &tcp::socket(), v4(LOOPBACK, 0)), "a TCP socket can be bound to the default network");
    succeed(udp::bind(&network, &udp::socket(), v4(LOOPBACK, 0)), "a UDP socket can be bound to the default network");
    let addresses = succeed(lookup::all(&network, "127.0.0.1"), "an address can be looked up in the default network");
    check_eq!(addresses.len(), 1, "the number of addresses of an address");
}
