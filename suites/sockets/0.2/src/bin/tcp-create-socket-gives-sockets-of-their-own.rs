//! TCP sockets are independent: what is set on one is not seen on another.
//@ covers = [
//@     "wasi:sockets/tcp-create-socket#create-tcp-socket",
//@     "wasi:sockets/tcp#[method]tcp-socket.set-hop-limit",
//@     "wasi:sockets/tcp#[method]tcp-socket.hop-limit",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp-create-socket.wit#L15"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, tcp};
use support::prelude::*;

support::command!(test);

fn test() {
    let (first, second) = (tcp::socket(), tcp::socket());
    succeed(first.set_hop_limit(11), "`set-hop-limit` succeeds");
    succeed(second.set_hop_limit(22), "`set-hop-limit` succeeds");
    check_eq!(succeed(first.hop_limit(), "`hop-limit` succeeds"), 11, "the hop limit of the first socket");
    check_eq!(succeed(second.hop_limit(), "`hop-limit` succeeds"), 22, "the hop limit of the second socket");
}
