//! A TCP socket can neither start a bind nor a listen, nor accept, while it is connecting, which goes on.
//!
//! The error is `concurrency-conflict`, which is always possible, or `invalid-state`, as the state machine has it.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.start-bind",
//@     "wasi:sockets/tcp#[method]tcp-socket.start-listen",
//@     "wasi:sockets/tcp#[method]tcp-socket.accept",
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

    let listener = tcp::listener(&network);
    let client = tcp::bound(&network);
    succeed(client.start_connect(&network, tcp::local(&listener)), "`start-connect` succeeds");
    check_refused(client.start_bind(&network, v4(LOOPBACK, 0)), "`start-bind` during a connect is refused");
    check_refused(client.start_listen(), "`start-listen` during a connect is refused");
    check_refused(client.accept(), "`accept` during a connect is refused");
    tcp::finish_join(client, &listener);
}
