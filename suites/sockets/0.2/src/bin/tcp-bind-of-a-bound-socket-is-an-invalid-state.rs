//! A TCP socket that is bound cannot be bound again, and keeps its address.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L62"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{ANY, LOOPBACK, text, v4};
use sockets_0_2::{check_error, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let socket = tcp::bound(&network);
    let before = tcp::local(&socket);
    for address in [v4(LOOPBACK, 0), v4(ANY, 0), before] {
        let result = tcp::bind(&network, &socket, address);
        check_error(result, ErrorCode::InvalidState, "a bind of a bound socket fails");
    }
    check_eq!(text(&tcp::local(&socket)), text(&before), "the address of the socket");
}
