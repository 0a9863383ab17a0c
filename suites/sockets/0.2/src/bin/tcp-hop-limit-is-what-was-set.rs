//! The hop limit of a TCP socket is what was set last.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.hop-limit", "wasi:sockets/tcp#[method]tcp-socket.set-hop-limit"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L311"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, tcp};
use support::prelude::*;

support::command!(test);

fn test() {
    let socket = tcp::socket();
    for limit in [1, 2, 64, 254, 255, 128] {
        succeed(socket.set_hop_limit(limit), &format!("a hop limit of {limit} can be set"));
        check_eq!(succeed(socket.hop_limit(), "`hop-limit` succeeds"), limit, "the hop limit");
    }
    let Some(socket) = tcp::socket6() else { return };
    for limit in [1, 2, 64, 254, 255, 128] {
        succeed(socket.set_hop_limit(limit), &format!("a hop limit of {limit} can be set on a socket of IPv6"));
        check_eq!(succeed(socket.hop_limit(), "`hop-limit` succeeds"), limit, "the hop limit of a socket of IPv6");
    }
}
