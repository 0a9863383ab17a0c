//! `finish-bind` of a TCP socket whose bind was finished is `not-in-progress`.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.finish-bind"]
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

    let socket = tcp::bound(&network);
    check_error(socket.finish_bind(), ErrorCode::NotInProgress, "`finish-bind` of a bound socket fails");
    check_error(socket.finish_bind(), ErrorCode::NotInProgress, "`finish-bind` of a bound socket fails each time");
    tcp::local(&socket);
}
