//! The hop limit of a UDP socket is what was set last.
//!
//! IPv6 may be not supported.
//@ covers = [
//@     "wasi:sockets/types#[method]udp-socket.get-unicast-hop-limit",
//@     "wasi:sockets/types#[method]udp-socket.set-unicast-hop-limit",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L779"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::udp;
use support::prelude::*;
use wasip3::sockets::types::UdpSocket;

support::command!(async test);

async fn test() {
    check_limits(&udp::socket());
    if let Some(socket) = udp::socket6() {
        check_limits(&socket);
    }
}

fn check_limits(socket: &UdpSocket) {
    for limit in [1, 2, 64, 254, 255, 128] {
        succeed(socket.set_unicast_hop_limit(limit), &format!("a hop limit of {limit} can be set"));
        let actual = succeed(socket.get_unicast_hop_limit(), "`get-unicast-hop-limit` succeeds");
        check_eq!(actual, limit, "the hop limit");
    }
}
