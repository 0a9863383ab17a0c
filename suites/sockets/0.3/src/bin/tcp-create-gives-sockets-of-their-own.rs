//! What is set on one TCP socket is not set on another.
//@ covers = [
//@     "wasi:sockets/types#[static]tcp-socket.create",
//@     "wasi:sockets/types#[method]tcp-socket.bind",
//@     "wasi:sockets/types#[method]tcp-socket.set-hop-limit",
//@     "wasi:sockets/types#[method]tcp-socket.get-hop-limit",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L176"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::v4;
use sockets_0_3::check_error;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (one, other) = (tcp::socket(), tcp::socket());
    let before = succeed(other.get_hop_limit(), "`get-hop-limit` succeeds");
    succeed(one.set_hop_limit(if before == 77 { 78 } else { 77 }), "`set-hop-limit` succeeds");
    check_eq!(succeed(other.get_hop_limit(), "`get-hop-limit` succeeds"), before, "the hop limit of the other socket");
    succeed(one.bind(v4(LOOPBACK, 0)), "a socket can be bound to the loopback address");
    check_error(other.get_local_address(), ErrorCode::InvalidState, "the other socket is not bound");
    drop(one);
    succeed(other.bind(v4(LOOPBACK, 0)), "the other socket can be bound when the first is dropped");
}
