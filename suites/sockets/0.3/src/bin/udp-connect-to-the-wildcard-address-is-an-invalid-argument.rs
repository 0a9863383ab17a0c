//! A UDP socket cannot be connected to the wildcard address, and has no remote address then.
//!
//! IPv6 may be not supported.
//@ covers = [
//@     "wasi:sockets/types#[method]udp-socket.connect",
//@     "wasi:sockets/types#[method]udp-socket.get-remote-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L633"
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
        let result = socket.connect(v4(ANY, 80));
        check_error(result, ErrorCode::InvalidArgument, "connecting a socket of IPv4 to the wildcard address fails");
        check_error(
            socket.get_remote_address(),
            ErrorCode::InvalidState,
            "a socket that was not connected has no remote address",
        );
    }
    if let Some(socket) = udp::socket6() {
        let result = socket.connect(v6(ANY6, 80));
        check_error(result, ErrorCode::InvalidArgument, "connecting a socket of IPv6 to the wildcard address fails");
    }
}
