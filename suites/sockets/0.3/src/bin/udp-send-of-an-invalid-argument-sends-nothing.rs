//! A UDP socket whose `send` failed sends the next datagram as if nothing had been.
//@ covers = ["wasi:sockets/types#[method]udp-socket.send", "wasi:sockets/types#[method]udp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L667"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::v4;
use sockets_0_3::check_error;
use sockets_0_3::udp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (socket, peer) = (udp::bound(), udp::bound());
    check_error(
        socket.send(b"lost".to_vec(), None).await,
        ErrorCode::InvalidArgument,
        "sending without an address fails",
    );
    let result = socket.send(b"lost".to_vec(), Some(v4(LOOPBACK, 0))).await;
    check_error(result, ErrorCode::InvalidArgument, "sending to port zero fails");
    udp::send(&socket, b"sent", Some(udp::local(&peer))).await;
    udp::check_receives(&peer, b"sent", &socket).await;
}
