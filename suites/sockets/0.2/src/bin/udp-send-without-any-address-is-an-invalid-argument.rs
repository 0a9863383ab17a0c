//! On a UDP stream without a peer, a datagram needs an address.
//@ covers = ["wasi:sockets/udp#[method]outgoing-datagram-stream.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L264"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, udp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let channel = udp::channel(&network);
    let result = channel.try_send(b"nowhere", None);
    check_error(result, ErrorCode::InvalidArgument, "`send` without an address fails");
}
