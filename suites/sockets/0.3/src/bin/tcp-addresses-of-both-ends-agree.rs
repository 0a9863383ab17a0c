//! The remote address of one end of a connection is the local address of the other.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.get-local-address",
//@     "wasi:sockets/types#[method]tcp-socket.get-remote-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L418"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::text;
use sockets_0_3::tcp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    check_eq!(text(&tcp::remote(&client)), text(&tcp::local(&server)), "the remote address of the client");
    check_eq!(text(&tcp::remote(&server)), text(&tcp::local(&client)), "the remote address of the server");
}
