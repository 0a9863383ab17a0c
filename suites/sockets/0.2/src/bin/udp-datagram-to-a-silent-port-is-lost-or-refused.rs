//! A datagram to a port that nobody has bound is lost without an error, or the connection is refused, or the remote
//! unreachable.
//@ covers = [
//@     "wasi:sockets/udp#[method]outgoing-datagram-stream.send",
//@     "wasi:sockets/udp#[method]incoming-datagram-stream.receive",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L266"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::udp;
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let silent = udp::local(&udp::bound(&network));
    let channel = udp::channel(&network).reopen(Some(silent));
    for _ in 0..3 {
        // The answer of the platform, if there is one, may come with any of these.
        for result in
            [channel.try_send(b"hello?", None), channel.incoming.receive(5).map(|received| received.len() as u64)]
        {
            let lawful = matches!(result, Ok(_) | Err(ErrorCode::ConnectionRefused | ErrorCode::RemoteUnreachable));
            check!(lawful, "sending and receiving succeed, or are refused, or unreachable, and not {result:?}");
        }
    }
}
