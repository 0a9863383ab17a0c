//! `finish-bind` of a UDP socket whose bind was not started, or was finished, is `not-in-progress`.
//@ covers = ["wasi:sockets/udp#[method]udp-socket.finish-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L55"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, udp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    check_error(udp::socket().finish_bind(), ErrorCode::NotInProgress, "`finish-bind` of a new socket fails");
    let result = udp::bound(&network).finish_bind();
    check_error(result, ErrorCode::NotInProgress, "`finish-bind` of a bound socket fails");
}
