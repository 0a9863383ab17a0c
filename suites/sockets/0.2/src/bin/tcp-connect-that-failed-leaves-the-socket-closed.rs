//! A TCP socket whose attempt to connect failed can neither be bound, listen nor connect.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.start-bind",
//@     "wasi:sockets/tcp#[method]tcp-socket.start-listen",
//@     "wasi:sockets/tcp#[method]tcp-socket.start-connect",
//@     "wasi:sockets/tcp#[method]tcp-socket.accept",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L96"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, v4};
use sockets_0_2::{check_error, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    let socket = tcp::refused(&network);
    let result = tcp::bind(&network, &socket, v4(LOOPBACK, 0));
    check_error(result, ErrorCode::InvalidState, "a bind of a closed socket fails");
    check_error(tcp::listen(&socket), ErrorCode::InvalidState, "a listen of a closed socket fails");
    let result = tcp::connect(&network, &socket, tcp::local(&listener));
    check_error(result, ErrorCode::InvalidState, "a second connect fails");
    check_error(socket.accept(), ErrorCode::InvalidState, "`accept` of a closed socket fails");
}
