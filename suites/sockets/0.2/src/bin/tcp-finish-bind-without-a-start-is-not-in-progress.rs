//! `finish-bind` of a TCP socket whose bind was not started is `not-in-progress`.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.finish-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L66"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{MULTICAST, v4};
use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    check_error(tcp::socket().finish_bind(), ErrorCode::NotInProgress, "`finish-bind` of a new socket fails");
    let socket = tcp::socket();
    let result = tcp::bind(&network, &socket, v4(MULTICAST, 0));
    check_error(result, ErrorCode::InvalidArgument, "a bind to a multicast address fails");
    check_error(socket.finish_bind(), ErrorCode::NotInProgress, "`finish-bind` after a bind that failed fails");
}
