//! A TCP socket whose attempt to connect failed can neither be bound, listen, connect, send nor receive.
//!
//! Which error it is, is left open: `invalid-state` is always possible, and so may be the error of the attempt.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.connect",
//@     "wasi:sockets/types#[method]tcp-socket.bind",
//@     "wasi:sockets/types#[method]tcp-socket.listen",
//@     "wasi:sockets/types#[method]tcp-socket.get-remote-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L242"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::v4;
use sockets_0_3::read_to_end;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let listener = tcp::listener();
    let socket = tcp::refused().await;
    check!(socket.bind(v4(LOOPBACK, 0)).is_err(), "a bind of a closed socket fails");
    check!(socket.listen().is_err(), "a listen of a closed socket fails");
    check!(socket.connect(listener.local()).await.is_err(), "a second attempt to connect fails");
    check!(socket.get_remote_address().is_err(), "a closed socket has no remote address");
    check!(!socket.get_is_listening(), "a closed socket does not listen");
    let (stream, done) = socket.receive();
    check_eq!(read_to_end(stream).await, b"", "what a closed socket receives");
    check!(done.await.is_err(), "receiving from a closed socket fails");
    check!(tcp::send(&socket, "hello").await.is_err(), "sending to a closed socket fails");
}
