//! A UDP socket that is not bound cannot receive.
//@ covers = ["wasi:sockets/types#[method]udp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L723"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::v4;
use sockets_0_3::check_error;
use sockets_0_3::succeed;
use sockets_0_3::udp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    check_error(udp::socket().receive().await, ErrorCode::InvalidState, "a socket that is new cannot receive");
    let socket = udp::socket();
    check_error(socket.receive().await, ErrorCode::InvalidState, "a socket that is new cannot receive");
    succeed(socket.bind(v4(LOOPBACK, 0)), "a socket can be bound to the loopback address");
    let sender = udp::bound();
    udp::send(&sender, b"hello", Some(udp::local(&socket))).await;
    udp::check_receives(&socket, b"hello", &sender).await;
}
