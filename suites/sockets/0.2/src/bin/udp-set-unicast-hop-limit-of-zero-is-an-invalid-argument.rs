//! A hop limit of zero is an invalid argument for a UDP socket, and leaves it as it was.
//!
//! IPv6 may be not supported.
//@ covers = [
//@     "wasi:sockets/udp#[method]udp-socket.set-unicast-hop-limit",
//@     "wasi:sockets/udp#[method]udp-socket.unicast-hop-limit",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L157"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, succeed, udp};
use support::prelude::*;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let socket = udp::socket();
    succeed(socket.set_unicast_hop_limit(33), "`set-unicast-hop-limit` succeeds");
    check_error(socket.set_unicast_hop_limit(0), ErrorCode::InvalidArgument, "a hop limit of zero fails");
    let limit = succeed(socket.unicast_hop_limit(), "`unicast-hop-limit` succeeds");
    check_eq!(limit, 33, "the hop limit after zero was refused");
    let Some(socket) = udp::socket6() else { return };
    check_error(socket.set_unicast_hop_limit(0), ErrorCode::InvalidArgument, "a hop limit of zero of IPv6 fails");
}
