//! A TCP socket has to be bound before it can listen.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-listen", "wasi:sockets/tcp#[method]tcp-socket.is-listening"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L141"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, tcp};
use support::prelude::*;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let socket = tcp::socket();
    check_error(tcp::listen(&socket), ErrorCode::InvalidState, "a listen of a socket that is not bound fails");
    check!(!socket.is_listening(), "a socket that is not bound does not listen");
}
