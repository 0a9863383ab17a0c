//! A UDP socket that is not connected has no remote address, not even when it has sent and received.
//@ covers = ["wasi:sockets/types#[method]udp-socket.get-remote-address"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L761"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::udp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (socket, other) = (udp::socket(), udp::bound());
    check_error(socket.get_remote_address(), ErrorCode::InvalidState, "a socket that is new has no remote address");
    check_error(other.get_remote_address(), ErrorCode::InvalidState, "a socket that is bound has no remote address");
    udp::send(&socket, b"hello", Some(udp::local(&other))).await;
    udp::receive(&other).await;
    check_error(socket.get_remote_address(), ErrorCode::InvalidState, "a socket that has sent has no remote address");
    check_error(
        other.get_remote_address(),
        ErrorCode::InvalidState,
        "a socket that has received has no remote address",
    );
}
