//! A UDP socket that is new, bound, or streaming to everyone has no remote address.
//@ covers = ["wasi:sockets/udp#[method]udp-socket.remote-address"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L139"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, udp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    check_error(udp::socket().remote_address(), ErrorCode::InvalidState, "`remote-address` of a new socket fails");
    let bound = udp::bound(&network);
    check_error(bound.remote_address(), ErrorCode::InvalidState, "`remote-address` of a bound socket fails");
    let channel = udp::open(bound, None);
    let result = channel.socket.remote_address();
    check_error(result, ErrorCode::InvalidState, "`remote-address` of a socket without a peer fails");
}
