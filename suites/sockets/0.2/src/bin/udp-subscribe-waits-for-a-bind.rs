//! The pollable of a UDP socket can be waited for until its bind is finished.
//@ covers = [
//@     "wasi:sockets/udp#[method]udp-socket.subscribe",
//@     "wasi:sockets/udp#[method]udp-socket.finish-bind",
//@     "wasi:io/poll#[method]pollable.block",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/udp.wit#L185"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, v4};
use sockets_0_2::{succeed, udp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let socket = udp::socket();
    let pollable = socket.subscribe();
    succeed(socket.start_bind(&network, v4(LOOPBACK, 0)), "`start-bind` succeeds");
    loop {
        pollable.block();
        match socket.finish_bind() {
            Err(ErrorCode::WouldBlock) => {}
            result => break succeed(result, "`finish-bind` gives the outcome"),
        }
    }
    udp::local(&socket);
}
