//! What was set on a TCP socket that is new is still set when it is bound, and when it is connected.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.set-hop-limit",
//@     "wasi:sockets/types#[method]tcp-socket.get-hop-limit",
//@     "wasi:sockets/types#[method]tcp-socket.set-keep-alive-enabled",
//@     "wasi:sockets/types#[method]tcp-socket.get-keep-alive-enabled",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L459"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::v4;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::TcpSocket;

support::command!(async test);

async fn test() {
    let socket = tcp::socket();
    succeed(socket.set_hop_limit(77), "`set-hop-limit` succeeds");
    succeed(socket.set_keep_alive_enabled(true), "`set-keep-alive-enabled` succeeds");
    check_options(&socket, "new");
    succeed(socket.bind(v4(LOOPBACK, 0)), "a socket can be bound to the loopback address");
    check_options(&socket, "bound");
    let _server = tcp::join_to(&socket, &mut tcp::listener()).await;
    check_options(&socket, "connected");
}

fn check_options(socket: &TcpSocket, state: &str) {
    let limit = succeed(socket.get_hop_limit(), "`get-hop-limit` succeeds");
    check_eq!(limit, 77, "the hop limit of a socket that is {state}");
    let enabled = succeed(socket.get_keep_alive_enabled(), "`get-keep-alive-enabled` succeeds");
    check!(enabled, "keep-alive is enabled on a socket that is {state}");
}
