//! A handle that `instance-network` gives later is to the same network, so that a socket is bound with one and
//! connected with another.
//!
//! `connect` asks for the network that was passed to `bind`; there is one default network.
//@ covers = ["wasi:sockets/instance-network#instance-network"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/instance-network.wit#L8"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{succeed, tcp};
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    let client = tcp::bound(&network);
    let again = instance_network();
    let result = client.start_connect(&again, tcp::local(&listener));
    succeed(result, "`start-connect` takes another handle to the network that the socket is bound to");
    tcp::finish_join(client, &listener);
}
