//! A UDP socket that is bound to all addresses receives what is sent to the loopback address.
//@ covers = [
//@     "wasi:sockets/types#[method]udp-socket.bind",
//@     "wasi:sockets/types#[method]udp-socket.receive",
//@     "wasi:sockets/types#[method]udp-socket.send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L590"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::ANY;
use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::port;
use sockets_0_3::address::v4;
use sockets_0_3::succeed;
use sockets_0_3::udp;

support::command!(async test);

async fn test() {
    let socket = udp::socket();
    succeed(socket.bind(v4(ANY, 0)), "a socket can be bound to all addresses");
    let sender = udp::bound();
    udp::send(&sender, b"hello", Some(v4(LOOPBACK, port(&udp::local(&socket))))).await;
    udp::check_receives(&socket, b"hello", &sender).await;
}
