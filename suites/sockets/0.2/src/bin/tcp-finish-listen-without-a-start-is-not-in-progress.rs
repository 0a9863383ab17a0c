//! `finish-listen` of a TCP socket whose listen was not started, or was finished, is `not-in-progress`.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.finish-listen"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L148"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let result = tcp::socket().finish_listen();
    check_error(result, ErrorCode::NotInProgress, "`finish-listen` of a new socket fails");
    let result = tcp::bound(&network).finish_listen();
    check_error(result, ErrorCode::NotInProgress, "`finish-listen` of a bound socket fails");
    let listener = tcp::listener(&network);
    check_error(listener.finish_listen(), ErrorCode::NotInProgress, "`finish-listen` of a listener fails");
    tcp::join(&network, tcp::socket(), &listener);
}
