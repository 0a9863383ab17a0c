//! A TCP socket that was accepted has the address family of its listener.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.listen",
//@     "wasi:sockets/types#[method]tcp-socket.get-address-family",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L286"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::IpAddressFamily;

support::command!(async test);

async fn test() {
    let socket = tcp::bound();
    let server = tcp::join_to(&tcp::socket(), &mut tcp::listen(socket)).await;
    check_eq!(server.get_address_family(), IpAddressFamily::Ipv4, "the address family of the accepted socket");
}
