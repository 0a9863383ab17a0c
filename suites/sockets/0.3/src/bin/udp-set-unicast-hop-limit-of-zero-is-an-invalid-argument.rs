//! The hop limit of a UDP socket cannot be set to zero, and stays what it was.
//@ covers = [
//@     "wasi:sockets/types#[method]udp-socket.set-unicast-hop-limit",
//@     "wasi:sockets/types#[method]udp-socket.get-unicast-hop-limit",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L781"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::succeed;
use sockets_0_3::udp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let socket = udp::socket();
    let before = succeed(socket.get_unicast_hop_limit(), "`get-unicast-hop-limit` succeeds");
    check_error(socket.set_unicast_hop_limit(0), ErrorCode::InvalidArgument, "a hop limit of zero cannot be set");
    let after = succeed(socket.get_unicast_hop_limit(), "`get-unicast-hop-limit` succeeds");
    check_eq!(after, before, "the hop limit after that");
}
