//! `finish-connect` of a TCP socket whose connect was not started is `not-in-progress`.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.finish-connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L115"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let result = tcp::socket().finish_connect();
    check_error(result, ErrorCode::NotInProgress, "`finish-connect` of a new socket fails");
    let result = tcp::bound(&network).finish_connect();
    check_error(result, ErrorCode::NotInProgress, "`finish-connect` of a bound socket fails");
    let result = tcp::listener(&network).finish_connect();
    check_error(result, ErrorCode::NotInProgress, "`finish-connect` of a listener fails");
}
