//! A TCP socket that is new, bound, connected or accepted cannot accept.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.accept"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L183"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    check_error(tcp::socket().accept(), ErrorCode::InvalidState, "`accept` of a new socket fails");
    check_error(tcp::bound(&network).accept(), ErrorCode::InvalidState, "`accept` of a bound socket fails");
    let (client, server) = tcp::pair(&network);
    check_error(client.socket.accept(), ErrorCode::InvalidState, "`accept` of a connected socket fails");
    check_error(server.socket.accept(), ErrorCode::InvalidState, "`accept` of an accepted socket fails");
}
