//! A UDP socket that is bound cannot be bound again, and keeps its address.
//@ covers = ["wasi:sockets/udp#[method]udp-socket.start-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L51"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{ANY, LOOPBACK, text, v4};
use sockets_0_2::{check_error, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let socket = udp::bound(&network);
    let before = text(&udp::local(&socket));
    for address in [v4(LOOPBACK, 0), v4(ANY, 0), udp::local(&socket)] {
        let result = udp::bind(&network, &socket, address);
        check_error(result, ErrorCode::InvalidState, "a bind of a bound socket fails");
    }
    let channel = udp::open(socket, None);
    let result = udp::bind(&network, &channel.socket, v4(LOOPBACK, 0));
    check_error(result, ErrorCode::InvalidState, "a bind of a socket with streams fails");
    check_eq!(text(&channel.local()), before, "the address of the socket");
}
