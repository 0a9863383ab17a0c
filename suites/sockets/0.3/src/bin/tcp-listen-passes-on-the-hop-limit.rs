//! A TCP socket that was accepted has the hop limit of its listener.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.listen",
//@     "wasi:sockets/types#[method]tcp-socket.get-hop-limit",
//@     "wasi:sockets/types#[method]tcp-socket.set-hop-limit",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L291"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let socket = tcp::bound();
    succeed(socket.set_hop_limit(42), "`set-hop-limit` succeeds");
    let server = tcp::join_to(&tcp::socket(), &mut tcp::listen(socket)).await;
    check_eq!(succeed(server.get_hop_limit(), "`get-hop-limit` succeeds"), 42, "the hop limit of the accepted socket");
}
