//! `finish-connect` of a TCP socket whose connect was finished is `not-in-progress`, also if it failed.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.finish-connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/network.wit#L59"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let (client, server) = tcp::pair(&network);
    let result = client.socket.finish_connect();
    check_error(result, ErrorCode::NotInProgress, "`finish-connect` of a connected socket fails");
    let result = server.socket.finish_connect();
    check_error(result, ErrorCode::NotInProgress, "`finish-connect` of an accepted socket fails");
    let result = tcp::refused(&network).finish_connect();
    check_error(result, ErrorCode::NotInProgress, "`finish-connect` after a refused connection fails");
}
