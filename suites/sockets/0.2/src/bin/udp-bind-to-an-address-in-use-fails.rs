//! A UDP socket cannot be bound to the address of another one.
//@ covers = ["wasi:sockets/udp#[method]udp-socket.start-bind", "wasi:sockets/udp#[method]udp-socket.finish-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L53"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, udp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let taken = udp::bound(&network);
    let result = udp::bind(&network, &udp::socket(), udp::local(&taken));
    check_error(result, ErrorCode::AddressInUse, "a bind to the address of another socket fails");
}
