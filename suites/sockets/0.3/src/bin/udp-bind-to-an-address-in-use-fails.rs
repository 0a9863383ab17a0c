//! A UDP socket cannot be bound to the address of another one.
//@ covers = ["wasi:sockets/types#[method]udp-socket.bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L599"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::udp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let socket = udp::bound();
    let result = udp::socket().bind(udp::local(&socket));
    check_error(result, ErrorCode::AddressInUse, "a bind to the address of another socket fails");
}
