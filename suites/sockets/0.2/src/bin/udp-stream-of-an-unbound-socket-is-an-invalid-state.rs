//! A UDP socket has to be bound before it streams.
//@ covers = ["wasi:sockets/udp#[method]udp-socket.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L98"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, udp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    check_error(udp::socket().stream(None), ErrorCode::InvalidState, "`stream` of a new socket without a peer fails");
    let peer = udp::bound(&network);
    let result = udp::socket().stream(Some(udp::local(&peer)));
    check_error(result, ErrorCode::InvalidState, "`stream` of a new socket with a peer fails");
}
