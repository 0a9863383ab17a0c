//! A datagram that is sent to a server outside of the guest comes back from it.
//@ covers = [
//@     "wasi:sockets/types#[method]udp-socket.send",
//@     "wasi:sockets/types#[method]udp-socket.receive",
//@     "wasi:sockets/types#[method]udp-socket.connect",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L667"
//@ requires = ["network"]
//@ services = [{ name = "main", kind = "udp", mode = "echo" },]
#![no_std]
#![no_main]

use sockets_0_3::address::text;
use sockets_0_3::server;
use sockets_0_3::succeed;
use sockets_0_3::udp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let address = server("UDP_SERVER_MAIN");
    let socket = udp::socket();
    succeed(socket.connect(address), "`connect` to the address of a server succeeds");
    for length in [1, 100, 1000] {
        let data: Vec<u8> = (0..251).cycle().take(length).collect();
        udp::send(&socket, &data, None).await;
        let (received, source) = udp::receive(&socket).await;
        check!(received == data, "what comes back is what was sent");
        check_eq!(text(&source), text(&address), "whom it came from");
    }
}
