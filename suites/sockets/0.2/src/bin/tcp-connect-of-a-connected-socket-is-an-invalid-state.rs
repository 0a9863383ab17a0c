//! A TCP socket that is connected, as one that connected or as one that was accepted, cannot connect again.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L107"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, read_exactly, tcp, write_all};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    let (client, server) = tcp::join(&network, tcp::socket(), &listener);
    let result = tcp::connect(&network, &client.socket, tcp::local(&listener));
    check_error(result, ErrorCode::InvalidState, "a connect of a connected socket fails");
    let result = tcp::connect(&network, &server.socket, tcp::local(&listener));
    check_error(result, ErrorCode::InvalidState, "a connect of an accepted socket fails");
    write_all(&client.output, b"still");
    check_eq!(read_exactly(&server.input, 5), b"still", "what the first connection carries");
}
