//! A TCP socket can neither start a listen, a bind nor a connect while a listen is in progress, which goes on.
//!
//! The error is `concurrency-conflict`, which is always possible, or `invalid-state`, as the state machine has it.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.start-listen",
//@     "wasi:sockets/tcp#[method]tcp-socket.start-bind",
//@     "wasi:sockets/tcp#[method]tcp-socket.start-connect",
//@     "wasi:sockets/tcp#[method]tcp-socket.finish-listen",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/network.wit#L52"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, v4};
use sockets_0_2::{check_refused, succeed, tcp};
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let other = tcp::listener(&network);
    let socket = tcp::bound(&network);
    succeed(socket.start_listen(), "`start-listen` succeeds");
    check_refused(socket.start_listen(), "a second `start-listen` is refused");
    check_refused(socket.start_bind(&network, v4(LOOPBACK, 0)), "`start-bind` during a listen is refused");
    check_refused(socket.start_connect(&network, tcp::local(&other)), "`start-connect` during a listen is refused");
    succeed(tcp::finish_listen(&socket), "the listen succeeds");
    tcp::join(&network, tcp::socket(), &socket);
}
