//! The hop limit of a UDP socket is what was set last.
//!
//! IPv6 may be not supported.
//@ covers = [
//@     "wasi:sockets/udp#[method]udp-socket.unicast-hop-limit",
//@     "wasi:sockets/udp#[method]udp-socket.set-unicast-hop-limit",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L155"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, v4};
use sockets_0_2::{succeed, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let socket = udp::socket();
    for limit in [1, 2, 64, 254, 255, 128] {
        succeed(socket.set_unicast_hop_limit(limit), &format!("a hop limit of {limit} can be set"));
        check_eq!(succeed(socket.unicast_hop_limit(), "`unicast-hop-limit` succeeds"), limit, "the hop limit");
    }
    succeed(udp::bind(&network, &socket, v4(LOOPBACK, 0)), "a socket can be bound to the loopback address");
    let limit = succeed(socket.unicast_hop_limit(), "`unicast-hop-limit` succeeds");
    check_eq!(limit, 128, "the hop limit after the socket was bound");
    let Some(socket) = udp::socket6() else { return };
    succeed(socket.set_unicast_hop_limit(9), "a hop limit can be set on a socket of IPv6");
    let limit = succeed(socket.unicast_hop_limit(), "`unicast-hop-limit` succeeds");
    check_eq!(limit, 9, "the hop limit of a socket of IPv6");
}
