//! A TCP socket can be bound to all addresses, and is reached at the loopback address then.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.bind", "wasi:sockets/types#[method]tcp-socket.listen"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L199"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::ANY;
use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::port;
use sockets_0_3::address::v4;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::tasks::join;

support::command!(async test);

async fn test() {
    let socket = tcp::socket();
    succeed(socket.bind(v4(ANY, 0)), "a socket can be bound to all addresses");
    let mut listener = tcp::listen(socket);
    let address = v4(LOOPBACK, port(&listener.local()));
    let client = tcp::socket();
    join(tcp::connect(&client, address), listener.accept()).await;
}
