//! A TCP socket that is new, bound or listening has no remote address.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.remote-address"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L218"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    check_error(tcp::socket().remote_address(), ErrorCode::InvalidState, "`remote-address` of a new socket fails");
    let bound = tcp::bound(&network);
    check_error(bound.remote_address(), ErrorCode::InvalidState, "`remote-address` of a bound socket fails");
    let listener = tcp::listener(&network);
    check_error(listener.remote_address(), ErrorCode::InvalidState, "`remote-address` of a listener fails");
    let connections = tcp::join(&network, tcp::socket(), &listener);
    let result = listener.remote_address();
    check_error(result, ErrorCode::InvalidState, "`remote-address` of a listener that has accepted fails");
    drop(connections);
}
