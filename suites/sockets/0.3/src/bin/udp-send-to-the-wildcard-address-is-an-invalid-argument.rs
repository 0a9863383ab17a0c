//! A datagram cannot be sent to the wildcard address.
//!
//! IPv6 may be not supported.
//@ covers = ["wasi:sockets/types#[method]udp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L684"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::ANY;
use sockets_0_3::address::ANY6;
use sockets_0_3::address::v4;
use sockets_0_3::address::v6;
use sockets_0_3::check_error;
use sockets_0_3::udp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    for socket in [udp::socket(), udp::bound()] {
        let result = socket.send(b"hello".to_vec(), Some(v4(ANY, 80))).await;
        check_error(result, ErrorCode::InvalidArgument, "sending from a socket of IPv4 to the wildcard address fails");
    }
    if let Some(socket) = udp::socket6() {
        let result = socket.send(b"hello".to_vec(), Some(v6(ANY6, 80))).await;
        check_error(result, ErrorCode::InvalidArgument, "sending from a socket of IPv6 to the wildcard address fails");
    }
}
