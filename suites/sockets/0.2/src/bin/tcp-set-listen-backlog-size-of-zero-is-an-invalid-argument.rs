//! A listen backlog size of zero is an invalid argument.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.set-listen-backlog-size"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L242"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let result = tcp::socket().set_listen_backlog_size(0);
    check_error(result, ErrorCode::InvalidArgument, "a size of zero for a new socket fails");
    let result = tcp::bound(&network).set_listen_backlog_size(0);
    check_error(result, ErrorCode::InvalidArgument, "a size of zero for a bound socket fails");
}
