//! A TCP socket that is new, bound or listening cannot be shut down.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.shutdown"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L377"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;
use wasip2::sockets::tcp::ShutdownType;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    for kind in [ShutdownType::Receive, ShutdownType::Send, ShutdownType::Both] {
        check_error(tcp::socket().shutdown(kind), ErrorCode::InvalidState, "`shutdown` of a new socket fails");
        check_error(tcp::bound(&network).shutdown(kind), ErrorCode::InvalidState, "`shutdown` of a bound socket fails");
        check_error(listener.shutdown(kind), ErrorCode::InvalidState, "`shutdown` of a listener fails");
    }
    tcp::join(&network, tcp::socket(), &listener);
}
