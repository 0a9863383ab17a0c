//! A datagram cannot be sent to port zero.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/types#[method]udp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L685"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::LOOPBACK6;
use sockets_0_3::address::v4;
use sockets_0_3::address::v6;
use sockets_0_3::check_error;
use sockets_0_3::udp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    for socket in [udp::socket(), udp::bound()] {
        let result = socket.send(b"hello".to_vec(), Some(v4(LOOPBACK, 0))).await;
        check_error(result, ErrorCode::InvalidArgument, "sending from a socket of IPv4 to port zero fails");
    }
    if let Some(socket) = udp::socket6() {
        let result = socket.send(b"hello".to_vec(), Some(v6(LOOPBACK6, 0))).await;
        check_error(result, ErrorCode::InvalidArgument, "sending from a socket of IPv6 to port zero fails");
    }
}
