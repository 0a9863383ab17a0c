//! A datagram of 65,507 bytes, the most that UDP over IPv4 carries, arrives whole, unless the platform calls it too large.
//@ covers = ["wasi:sockets/types#[method]udp-socket.send", "wasi:sockets/types#[method]udp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L715"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::udp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (sender, receiver) = (udp::bound(), udp::bound());
    succeed(receiver.set_receive_buffer_size(1 << 18), "`set-receive-buffer-size` succeeds");
    succeed(sender.set_send_buffer_size(1 << 18), "`set-send-buffer-size` succeeds");
    let data: Vec<u8> = (0..251).cycle().take(65_507).collect();
    match sender.send(data.clone(), Some(udp::local(&receiver))).await {
        Err(ErrorCode::DatagramTooLarge) => return,
        result => succeed(result, "a datagram can be sent, or is too large"),
    }
    let received = udp::receive(&receiver).await.0;
    check_eq!(received.len(), data.len(), "the number of bytes");
    check!(received == data, "the bytes of the datagram are what was sent");
}
