//! A datagram of 65,507 bytes, the most that UDP over IPv4 carries, arrives whole, unless the platform calls it too
//! large.
//@ covers = [
//@     "wasi:sockets/udp#[method]incoming-datagram-stream.receive",
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L13"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let (sender, receiver) = (udp::channel(&network), udp::channel(&network));
    succeed(receiver.socket.set_receive_buffer_size(1 << 18), "`set-receive-buffer-size` succeeds");
    succeed(sender.socket.set_send_buffer_size(1 << 18), "`set-send-buffer-size` succeeds");
    let data: Vec<u8> = (0..251).cycle().take(65_507).collect();
    match sender.try_send(&data, Some(receiver.local())) {
        Err(ErrorCode::DatagramTooLarge) => return,
        result => {
            check_eq!(succeed(result, "a datagram can be sent, or is too large"), 1, "the number of datagrams sent")
        }
    }
    let received = receiver.receive(1).remove(0).data;
    check_eq!(received.len(), data.len(), "the number of bytes");
    check!(received == data, "the bytes of the datagram are what was sent");
}
