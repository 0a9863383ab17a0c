//! A TCP socket that was bound connects from the address that it is bound to.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.connect",
//@     "wasi:sockets/types#[method]tcp-socket.bind",
//@     "wasi:sockets/types#[method]tcp-socket.get-remote-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L238"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::text;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let client = tcp::bound();
    let local = tcp::local(&client);
    let server = tcp::join_to(&client, &mut tcp::listener()).await;
    check_eq!(text(&tcp::local(&client)), text(&local), "the local address of the socket that connected");
    check_eq!(text(&tcp::remote(&server)), text(&local), "the remote address of the socket that was accepted");
}
