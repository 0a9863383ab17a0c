//! A TCP listener accepts each of several connections once, and their streams are not mixed up.
//@ covers = ["wasi:sockets/tcp#[method]tcp-socket.accept"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/tcp.wit#L179"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{port, text};
use sockets_0_2::{check_error, read_exactly, succeed, tcp, write_all};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;
use wasip2::sockets::tcp::TcpSocket;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    // All are on their way before the first one is accepted.
    let clients: Vec<TcpSocket> = (0..5).map(|_| tcp::socket()).collect();
    for client in &clients {
        succeed(client.start_connect(&network, tcp::local(&listener)), "`start-connect` to a listener succeeds");
    }
    let mut connections: Vec<_> = clients.into_iter().map(|client| tcp::finish_join(client, &listener)).collect();
    check_error(listener.accept(), ErrorCode::WouldBlock, "`accept` after all connections were accepted fails");

    // A connection may be accepted in another one's turn.
    connections.sort_by_key(|(client, _)| port(&tcp::local(&client.socket)));
    let (clients, mut servers): (Vec<_>, Vec<_>) = connections.into_iter().unzip();
    servers.sort_by_key(|server| port(&tcp::remote(&server.socket)));
    for (n, (client, server)) in clients.iter().zip(&servers).enumerate() {
        check_eq!(text(&tcp::remote(&server.socket)), text(&tcp::local(&client.socket)), "the client of a connection");
        write_all(&client.output, &[n as u8; 10]);
    }
    for (n, server) in servers.iter().enumerate() {
        check_eq!(read_exactly(&server.input, 10), [n as u8; 10], "what connection {n} carries");
    }
}
