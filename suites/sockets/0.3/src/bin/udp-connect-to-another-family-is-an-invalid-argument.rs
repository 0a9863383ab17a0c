//! A UDP socket cannot be connected to an address of another family, and has no remote address then.
//!
//! IPv6 may be not supported.
//@ covers = [
//@     "wasi:sockets/types#[method]udp-socket.connect",
//@     "wasi:sockets/types#[method]udp-socket.get-remote-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L632"
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
        let result = socket.connect(v6(LOOPBACK6, 80));
        check_error(
            result,
            ErrorCode::InvalidArgument,
            "connecting a socket of IPv4 to an address of another family fails",
        );
        check_error(
            socket.get_remote_address(),
            ErrorCode::InvalidState,
            "a socket that was not connected has no remote address",
        );
    }
    if let Some(socket) = udp::socket6() {
        let result = socket.connect(v4(LOOPBACK, 80));
        check_error(
            result,
            ErrorCode::InvalidArgument,
            "connecting a socket of IPv6 to an address of another family fails",
        );
    }
}
