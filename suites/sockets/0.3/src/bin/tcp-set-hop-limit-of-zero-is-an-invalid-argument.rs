//! The hop limit of a TCP socket cannot be set to zero, and stays what it was.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.set-hop-limit",
//@     "wasi:sockets/types#[method]tcp-socket.get-hop-limit",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L526"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let socket = tcp::socket();
    let before = succeed(socket.get_hop_limit(), "`get-hop-limit` succeeds");
    check_error(socket.set_hop_limit(0), ErrorCode::InvalidArgument, "a hop limit of zero cannot be set");
    check_eq!(succeed(socket.get_hop_limit(), "`get-hop-limit` succeeds"), before, "the hop limit after that");
}
