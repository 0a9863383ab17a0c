//! A hop limit of zero is an invalid argument for a TCP socket, and leaves it as it was.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.set-hop-limit", "wasi:sockets/tcp#[method]tcp-socket.hop-limit"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L313"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, succeed, tcp};
use support::prelude::*;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let socket = tcp::socket();
    succeed(socket.set_hop_limit(33), "`set-hop-limit` succeeds");
    check_error(socket.set_hop_limit(0), ErrorCode::InvalidArgument, "a hop limit of zero fails");
    check_eq!(succeed(socket.hop_limit(), "`hop-limit` succeeds"), 33, "the hop limit after zero was refused");
    let Some(socket) = tcp::socket6() else { return };
    check_error(socket.set_hop_limit(0), ErrorCode::InvalidArgument, "a hop limit of zero of IPv6 fails");
}
