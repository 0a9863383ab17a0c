//! A UDP socket that was disconnected is still bound to its address, and receives what is sent there.
//@ covers = [
//@     "wasi:sockets/types#[method]udp-socket.disconnect",
//@     "wasi:sockets/types#[method]udp-socket.get-local-address",
//@     "wasi:sockets/types#[method]udp-socket.receive",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L651"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::text;
use sockets_0_3::succeed;
use sockets_0_3::udp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let (socket, peer, other) = (udp::bound(), udp::bound(), udp::bound());
    let local = udp::local(&socket);
    udp::connect(&socket, &peer);
    check_eq!(text(&udp::local(&socket)), text(&local), "the local address of a socket that was bound and connected");
    succeed(socket.disconnect(), "a socket that is connected can be disconnected");
    check_eq!(text(&udp::local(&socket)), text(&local), "the local address of a socket that was disconnected");
    udp::send(&other, b"hello", Some(local)).await;
    udp::check_receives(&socket, b"hello", &other).await;
}
