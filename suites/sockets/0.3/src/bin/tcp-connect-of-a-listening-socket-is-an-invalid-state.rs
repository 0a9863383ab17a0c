//! A TCP socket that listens cannot be connected, and goes on listening.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.connect", "wasi:sockets/types#[method]tcp-socket.listen"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L254"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::tcp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listener();
    let result = listener.socket.connect(tcp::listener().local()).await;
    check_error(result, ErrorCode::InvalidState, "connecting a socket that listens fails");
    tcp::join_to(&tcp::socket(), &mut listener).await;
}
