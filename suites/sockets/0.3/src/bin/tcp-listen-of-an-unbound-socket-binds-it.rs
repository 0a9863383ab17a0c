//! A TCP socket that listens without having been bound is bound to a port that was chosen for it.
//@ covers = [
//@     "wasi:sockets/types#[method]tcp-socket.listen",
//@     "wasi:sockets/types#[method]tcp-socket.get-local-address",
//@     "wasi:sockets/types#[method]tcp-socket.get-is-listening",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L276"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::port;
use sockets_0_3::address::text;
use sockets_0_3::address::v4;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listen(tcp::socket());
    check!(listener.socket.get_is_listening(), "the socket listens");
    let chosen = port(&listener.local());
    check_ne!(chosen, 0, "the port that was chosen");
    let client = tcp::socket();
    let (_, server) = join(tcp::connect(&client, v4(LOOPBACK, chosen)), listener.accept()).await;
    check_eq!(text(&tcp::remote(&server)), text(&tcp::local(&client)), "the address of who connected");
}
