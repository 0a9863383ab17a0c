//! A datagram to a socket that streams to another peer is lost without an error, or refused, or its address
//! unreachable.
//@ covers = [
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.send",
//@     "wasi:sockets/udp#[method]incoming-datagram-stream.receive",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L266"
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

    let other = udp::channel(&network);
    let silent = udp::channel(&network).reopen(Some(other.local()));
    let channel = udp::channel(&network).reopen(Some(silent.local()));
    for _ in 0..3 {
        // The answer of the platform, if there is one, may come with any of these.
        let sent = channel.try_send(b"hello?", None);
        let received = channel.incoming.receive(5).map(|received| received.len() as u64);
        for result in [sent, received] {
            let lawful = matches!(result, Ok(_) | Err(ErrorCode::ConnectionRefused | ErrorCode::RemoteUnreachable));
            check!(lawful, "sending and receiving succeed, or are refused, or unreachable, and not {result:?}");
        }
    }
    let received = succeed(silent.incoming.receive(5), "`receive` succeeds");
    check_eq!(received.len(), 0, "the number of datagrams that were received");
}
