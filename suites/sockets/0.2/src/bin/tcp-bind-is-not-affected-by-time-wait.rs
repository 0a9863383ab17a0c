//! A TCP socket can be bound to the address of a connection that was just closed.
//!
//! A host that does not set `SO_REUSEADDR`, where that is needed, finds the address in use. Another program may take
//! the port in between, so there are several attempts.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.start-bind", "wasi:sockets/tcp#[method]tcp-socket.finish-bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L70"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{read_to_end, succeed, tcp};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::{ErrorCode, Network};
use wasip2::sockets::tcp::ShutdownType;

support::command!(test);

const ATTEMPTS: usize = 8;

fn test() {
    let network = instance_network();
    for _ in 0..ATTEMPTS {
        match bind_after_close(&network) {
            Err(ErrorCode::AddressInUse) => {}
            result => return succeed(result, "a bind to the address of a connection that was closed succeeds"),
        }
    }
    fail!("a bind to the address of a connection that was closed succeeds, and all of {ATTEMPTS} were in use");
}

fn bind_after_close(network: &Network) -> Result<(), ErrorCode> {
    let listener = tcp::listener(network);
    let address = tcp::local(&listener);
    let (client, server) = tcp::join(network, tcp::socket(), &listener);
    // The side that closes first is the one whose address waits.
    succeed(server.socket.shutdown(ShutdownType::Send), "`shutdown` of a connected socket succeeds");
    read_to_end(&client.input);
    succeed(client.socket.shutdown(ShutdownType::Send), "`shutdown` of a connected socket succeeds");
    read_to_end(&server.input);
    drop(server);
    drop(client);
    drop(listener);
    tcp::bind(network, &tcp::socket(), address)
}
