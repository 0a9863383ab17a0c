//! One pollable of a TCP socket can be waited for in each of its operations: bind, listen and accept, or connect.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.subscribe",
//@     "wasi:sockets/tcp#[method]tcp-socket.finish-bind",
//@     "wasi:sockets/tcp#[method]tcp-socket.finish-listen",
//@     "wasi:sockets/tcp#[method]tcp-socket.finish-connect",
//@     "wasi:sockets/tcp#[method]tcp-socket.accept",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L349"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, v4};
use sockets_0_2::{succeed, tcp};
use support::prelude::*;
use wasip2::io::poll::Pollable;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();
    let (listener, client) = (tcp::socket(), tcp::socket());
    let (listening, connecting) = (listener.subscribe(), client.subscribe());

    succeed(listener.start_bind(&network, v4(LOOPBACK, 0)), "`start-bind` succeeds");
    wait(&listening, || listener.finish_bind(), "the bind succeeds");
    succeed(listener.start_listen(), "`start-listen` succeeds");
    wait(&listening, || listener.finish_listen(), "the listen succeeds");
    succeed(client.start_connect(&network, tcp::local(&listener)), "`start-connect` succeeds");
    let streams = wait(&connecting, || client.finish_connect(), "the connect succeeds");
    let (socket, input, output) = wait(&listening, || listener.accept(), "`accept` succeeds");
    check!(connecting.ready(), "the pollable of a connected socket is ready");
    check!(!listening.ready(), "the pollable of a listener without another connection is not ready");

    drop((listening, connecting, streams, input, output));
    drop(socket);
}

/// Calls a function until it does not block, waiting by the pollable.
fn wait<T>(pollable: &Pollable, function: impl Fn() -> Result<T, ErrorCode>, claim: &str) -> T {
    loop {
        match function() {
            Err(ErrorCode::WouldBlock) => pollable.block(),
            result => return succeed(result, claim),
        }
    }
}
