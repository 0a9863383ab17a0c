//! A datagram cannot be sent to an address of another family than that of the UDP socket.
//!
//! IPv6 may be not there.
//@ covers = ["wasi:sockets/udp#[method]outgoing-datagram-stream.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L260"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK6, v6};
use sockets_0_2::{check_error, udp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let channel = udp::channel(&network);
    let result = channel.try_send(b"x", Some(v6(LOOPBACK6, 4321)));
    check_error(result, ErrorCode::InvalidArgument, "`send` of a socket of IPv4 to an address of IPv6 fails");
    let Some(socket) = udp::bound6(&network) else { return };
    let result = udp::open(socket, None).try_send(b"x", Some(channel.local()));
    check_error(result, ErrorCode::InvalidArgument, "`send` of a socket of IPv6 to an address of IPv4 fails");
}
