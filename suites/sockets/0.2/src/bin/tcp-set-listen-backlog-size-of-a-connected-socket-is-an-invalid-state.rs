//! A TCP socket that is connecting or connected has no listen backlog size to set.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.set-listen-backlog-size"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L248"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{check_error, succeed, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    let client = tcp::socket();
    succeed(client.start_connect(&network, tcp::local(&listener)), "`start-connect` to a listener succeeds");
    let result = client.set_listen_backlog_size(10);
    check_error(result, ErrorCode::InvalidState, "a size for a socket that is connecting fails");
    let (client, server) = tcp::finish_join(client, &listener);
    let result = client.socket.set_listen_backlog_size(10);
    check_error(result, ErrorCode::InvalidState, "a size for a connected socket fails");
    let result = server.socket.set_listen_backlog_size(10);
    check_error(result, ErrorCode::InvalidState, "a size for an accepted socket fails");
}
