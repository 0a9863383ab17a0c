//! Of TCP sockets that are new, bound, listening, connected, accepted and closed, the listening one is listening.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.is-listening"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L228"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::tcp;
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();

    check!(!tcp::socket().is_listening(), "a new socket is not listening");
    let bound = tcp::bound(&network);
    check!(!bound.is_listening(), "a bound socket is not listening");
    let listener = tcp::listener(&network);
    check!(listener.is_listening(), "a listener is listening");
    let (client, server) = tcp::join(&network, tcp::socket(), &listener);
    check!(listener.is_listening(), "a listener that has accepted is listening");
    check!(!client.socket.is_listening(), "a connected socket is not listening");
    check!(!server.socket.is_listening(), "an accepted socket is not listening");
    check!(!tcp::refused(&network).is_listening(), "a socket that could not connect is not listening");
}
