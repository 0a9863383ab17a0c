//! A TCP socket that is not bound has no local address.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.get-local-address"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L408"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::tcp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let result = tcp::socket().get_local_address();
    check_error(result, ErrorCode::InvalidState, "a socket that is new has no local address");
    if let Some(socket) = tcp::socket6() {
        check_error(
            socket.get_local_address(),
            ErrorCode::InvalidState,
            "a socket of IPv6 that is new has no local address",
        );
    }
}
