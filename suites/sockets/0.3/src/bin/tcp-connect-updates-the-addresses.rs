//! A TCP socket that has connected has the remote address that was asked for, and a local address that was chosen for it.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.connect",
//@     "wasi:sockets/types#[method]tcp-socket.get-remote-address",
//@     "wasi:sockets/types#[method]tcp-socket.get-local-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L236"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::port;
use sockets_0_3::address::text;
use sockets_0_3::address::v4;
use sockets_0_3::check_error;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listener();
    let client = tcp::socket();
    check_error(
        client.get_remote_address(),
        ErrorCode::InvalidState,
        "a socket that is not connected has no remote address",
    );
    let _server = tcp::join_to(&client, &mut listener).await;
    check_eq!(text(&tcp::remote(&client)), text(&listener.local()), "the remote address of the socket");
    let local = tcp::local(&client);
    check_eq!(text(&local), text(&v4(LOOPBACK, port(&local))), "the local address of the socket, whatever its port");
    check_ne!(port(&local), 0, "the local port of the socket");
}
