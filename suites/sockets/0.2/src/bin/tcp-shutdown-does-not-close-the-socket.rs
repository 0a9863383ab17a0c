//! A TCP socket that has shut down sending is connected as before: it has its addresses, and cannot be bound.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.shutdown",
//@     "wasi:sockets/tcp#[method]tcp-socket.local-address",
//@     "wasi:sockets/tcp#[method]tcp-socket.remote-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L374"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, text, v4};
use sockets_0_2::{check_error, succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;
use wasip2::sockets::tcp::ShutdownType;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, _server) = tcp::pair(&network);
    let (local, remote) = (text(&tcp::local(&client.socket)), text(&tcp::remote(&client.socket)));
    succeed(client.socket.shutdown(ShutdownType::Send), "`shutdown` of a connected socket succeeds");
    check_eq!(text(&tcp::local(&client.socket)), local, "the local address after sending was shut down");
    check_eq!(text(&tcp::remote(&client.socket)), remote, "the remote address after sending was shut down");
    let result = tcp::bind(&network, &client.socket, v4(LOOPBACK, 0));
    check_error(result, ErrorCode::InvalidState, "a bind after sending was shut down fails");
}
