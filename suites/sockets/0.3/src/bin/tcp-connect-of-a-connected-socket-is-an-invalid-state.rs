//! A TCP socket that is connected cannot be connected again, and stays connected.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.connect",
//@     "wasi:sockets/types#[method]tcp-socket.get-remote-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L253"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::text;
use sockets_0_3::check_error;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listener();
    let client = tcp::socket();
    let server = tcp::join_to(&client, &mut listener).await;
    for (socket, what) in [(&client, "connected"), (&server, "accepted")] {
        let before = text(&tcp::remote(socket));
        let result = socket.connect(listener.local()).await;
        check_error(result, ErrorCode::InvalidState, &format!("connecting a socket that is {what} fails"));
        check_eq!(text(&tcp::remote(socket)), before, "the remote address of a socket that is {what}");
    }
}
