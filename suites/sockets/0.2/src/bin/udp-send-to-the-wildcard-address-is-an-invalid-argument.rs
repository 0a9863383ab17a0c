//! A datagram cannot be sent to the address zero.
//!
//! IPv6 may be not there.
//@ covers = ["wasi:sockets/udp#[method]outgoing-datagram-stream.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L261"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{ANY, ANY6, port, v4, v6};
use sockets_0_2::{check_error, udp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let receiver = udp::channel(&network);
    let result = udp::channel(&network).try_send(b"x", Some(v4(ANY, port(&receiver.local()))));
    check_error(result, ErrorCode::InvalidArgument, "`send` to 0.0.0.0 fails");
    let Some(socket) = udp::bound6(&network) else { return };
    let result = udp::open(socket, None).try_send(b"x", Some(v6(ANY6, 4321)));
    check_error(result, ErrorCode::InvalidArgument, "`send` to :: fails");
}
