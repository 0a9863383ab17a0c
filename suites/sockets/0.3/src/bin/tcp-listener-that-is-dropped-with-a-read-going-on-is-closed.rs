//! A listener whose stream is dropped while a read of it waits, and whose socket is dropped, refuses connections.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.listen", "wasi:sockets/types#[method]tcp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L166"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::check_error;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::poll_once;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listener();
    let address = listener.local();
    check!(poll_once(pin!(listener.accept())).await.is_none(), "a read waits as long as nobody connects");
    drop(listener);
    let result = tcp::socket().connect(address).await;
    check_error(result, ErrorCode::ConnectionRefused, "a connection to a listener that is dropped is refused");
}
