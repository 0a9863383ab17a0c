//! A TCP socket that listens cannot be made to listen again, and its stream goes on.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.listen"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L297"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::tcp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listener();
    check_error(listener.socket.listen(), ErrorCode::InvalidState, "a listen of a socket that listens fails");
    tcp::join_to(&tcp::socket(), &mut listener).await;
    check_error(listener.socket.listen(), ErrorCode::InvalidState, "a listen after a connection was accepted fails");
    drop(listener.connections);
    check_error(listener.socket.listen(), ErrorCode::InvalidState, "a listen after the stream was dropped fails");
}
