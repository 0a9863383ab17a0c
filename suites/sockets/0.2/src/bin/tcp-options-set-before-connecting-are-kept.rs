//! What was set on a TCP socket that is new is still set when it is bound, and when it is connected.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.set-hop-limit",
//@     "wasi:sockets/tcp#[method]tcp-socket.hop-limit",
//@     "wasi:sockets/tcp#[method]tcp-socket.set-keep-alive-enabled",
//@     "wasi:sockets/tcp#[method]tcp-socket.keep-alive-enabled",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L252"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, v4};
use sockets_0_2::{succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::tcp::TcpSocket;

support::command!(test);

fn test() {
    let network = instance_network();
    let socket = tcp::socket();
    succeed(socket.set_hop_limit(77), "`set-hop-limit` succeeds");
    succeed(socket.set_keep_alive_enabled(true), "`set-keep-alive-enabled` succeeds");
    check_options(&socket, "new");
    succeed(tcp::bind(&network, &socket, v4(LOOPBACK, 0)), "a socket can be bound to the loopback address");
    check_options(&socket, "bound");
    let (client, _server) = tcp::join(&network, socket, &tcp::listener(&network));
    check_options(&client.socket, "connected");
}

fn check_options(socket: &TcpSocket, state: &str) {
    check_eq!(succeed(socket.hop_limit(), "`hop-limit` succeeds"), 77, "the hop limit of a socket that is {state}");
    let enabled = succeed(socket.keep_alive_enabled(), "`keep-alive-enabled` succeeds");
    check!(enabled, "keep-alive is enabled on a socket that is {state}");
}
