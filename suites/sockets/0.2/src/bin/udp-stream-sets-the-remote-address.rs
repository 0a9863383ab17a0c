//! The remote address of a UDP socket is the one that its last stream was given, and none after a stream without one.
//@ covers = ["wasi:sockets/udp#[method]udp-socket.stream", "wasi:sockets/udp#[method]udp-socket.remote-address"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L77"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::text;
use sockets_0_2::{check_error, succeed, udp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let (first, second) = (udp::channel(&network), udp::channel(&network));
    let mut channel = udp::channel(&network);
    for peer in [&first, &second] {
        channel = channel.reopen(Some(peer.local()));
        let remote = succeed(channel.socket.remote_address(), "a socket that streams to a peer has a remote address");
        check_eq!(text(&remote), text(&peer.local()), "the remote address");
    }
    let channel = channel.reopen(None);
    let result = channel.socket.remote_address();
    check_error(result, ErrorCode::InvalidState, "`remote-address` after a stream without a peer fails");
}
