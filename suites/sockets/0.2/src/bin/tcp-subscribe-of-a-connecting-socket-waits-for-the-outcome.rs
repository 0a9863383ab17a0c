//! After `finish-connect` would block, and when the pollable of the TCP socket is ready then, it gives the outcome.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.subscribe", "wasi:sockets/tcp#[method]tcp-socket.finish-connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L344"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, succeed, tcp};
use wasip2::io::streams::{InputStream, OutputStream};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;
use wasip2::sockets::tcp::TcpSocket;

support::command!(test);

fn test() {
    let network = instance_network();
    let listener = tcp::listener(&network);
    let socket = tcp::socket();
    succeed(socket.start_connect(&network, tcp::local(&listener)), "`start-connect` to a listener succeeds");
    let streams = succeed(outcome(&socket), "`finish-connect` gives streams when the pollable is ready");

    let silent = tcp::bound(&network);
    let refused = tcp::socket();
    let result = match refused.start_connect(&network, tcp::local(&silent)) {
        Ok(()) => outcome(&refused).map(drop),
        result => result,
    };
    check_error(result, ErrorCode::ConnectionRefused, "`finish-connect` fails when the pollable is ready");
    drop(streams);
}

fn outcome(socket: &TcpSocket) -> Result<(InputStream, OutputStream), ErrorCode> {
    let first = socket.finish_connect();
    if !matches!(first, Err(ErrorCode::WouldBlock)) {
        return first;
    }
    socket.subscribe().block();
    socket.finish_connect()
}
