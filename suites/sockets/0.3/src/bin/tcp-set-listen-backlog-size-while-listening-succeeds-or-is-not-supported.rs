//! The listen backlog size of a TCP socket that listens can be changed, unless the platform does not support that.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.set-listen-backlog-size"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L453"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::tcp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listener();
    for size in [1, 200, u64::MAX] {
        match listener.socket.set_listen_backlog_size(size) {
            Err(ErrorCode::NotSupported) => {}
            result => succeed(result, "the size can be set while the socket listens, or is not supported"),
        }
        tcp::join_to(&tcp::socket(), &mut listener).await;
    }
}
