//! The hop limit of a TCP socket is what was set last.
//!
//! IPv6 may be not supported.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.get-hop-limit",
//@     "wasi:sockets/types#[method]tcp-socket.set-hop-limit",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L524"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::TcpSocket;

support::command!(async test);

async fn test() {
    check_limits(&tcp::socket());
    if let Some(socket) = tcp::socket6() {
        check_limits(&socket);
    }
}

fn check_limits(socket: &TcpSocket) {
    for limit in [1, 2, 64, 254, 255, 128] {
        succeed(socket.set_hop_limit(limit), &format!("a hop limit of {limit} can be set"));
        check_eq!(succeed(socket.get_hop_limit(), "`get-hop-limit` succeeds"), limit, "the hop limit");
    }
}
