//! A UDP socket that was disconnected has no remote address, and needs one to send.
//@ covers = [
//@     "wasi:sockets/types#[method]udp-socket.disconnect",
//@     "wasi:sockets/types#[method]udp-socket.get-remote-address",
//@     "wasi:sockets/types#[method]udp-socket.send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L649"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::succeed;
use sockets_0_3::udp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (socket, peer) = udp::pair();
    succeed(socket.disconnect(), "a socket that is connected can be disconnected");
    check_error(
        socket.get_remote_address(),
        ErrorCode::InvalidState,
        "a socket that was disconnected has no remote address",
    );
    let result = socket.send(b"hello".to_vec(), None).await;
    check_error(
        result,
        ErrorCode::InvalidArgument,
        "sending without an address fails on a socket that was disconnected",
    );
    drop(peer);
}
