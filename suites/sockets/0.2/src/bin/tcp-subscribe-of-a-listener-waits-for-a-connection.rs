//! The pollable of a TCP listener is ready when there is a connection to accept, and not before or after.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.subscribe",
//@     "wasi:sockets/tcp#[method]tcp-socket.accept",
//@     "wasi:io/poll#[method]pollable.ready",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/TcpSocketOperationalSemantics.md?plain=1#L49"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    let pollable = listener.subscribe();
    for _ in 0..50 {
        check!(!pollable.ready(), "the pollable is not ready without a connection");
    }
    let client = tcp::socket();
    succeed(client.start_connect(&network, tcp::local(&listener)), "`start-connect` to a listener succeeds");
    let streams = tcp::drive(&client, &pollable);
    let (socket, input, output) = succeed(listener.accept(), "`accept` gives a connection when the pollable is ready");
    for _ in 0..50 {
        check!(!pollable.ready(), "the pollable is not ready after the connection was accepted");
    }
    drop((pollable, streams, input, output));
    drop(socket);
}
