//! A UDP socket that is connected cannot send to another address than that of its peer.
//@ covers = ["wasi:sockets/types#[method]udp-socket.send", "wasi:sockets/types#[method]udp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L686"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::check_error;
use sockets_0_3::udp;
use support::prelude::*;
use support::tasks::poll_once;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (socket, peer) = udp::pair();
    let other = udp::bound();
    let result = socket.send(b"hello".to_vec(), Some(udp::local(&other))).await;
    check_error(result, ErrorCode::InvalidArgument, "sending to another than the peer fails");
    udp::send(&socket, b"still there", None).await;
    udp::check_receives(&peer, b"still there", &socket).await;
    check!(poll_once(pin!(other.receive())).await.is_none(), "nothing was sent to the other");
}
