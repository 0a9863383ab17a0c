//! Connections to several listeners come to the one that they were made to, with all of them read at once.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.listen", "wasi:sockets/types#[method]tcp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L270"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::text;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;
use support::tasks::join_all;
use wasip3::sockets::types::IpSocketAddress;
use wasip3::sockets::types::TcpSocket;

support::command!(async test);

async fn test() {
    let mut listeners: Vec<_> = (0..10).map(|_| tcp::listener()).collect();
    let addresses: Vec<IpSocketAddress> = listeners.iter().map(|listener| listener.local()).collect();
    let clients: Vec<TcpSocket> = (0..10).map(|_| tcp::socket()).collect();
    let accepts = join_all(listeners.iter_mut().map(|listener| listener.accept()));
    // The last is connected to first.
    let connects = async {
        for (client, address) in clients.iter().zip(&addresses).rev() {
            tcp::connect(client, *address).await;
        }
    };
    let (servers, ()) = join(accepts, connects).await;
    for (client, server) in clients.iter().zip(&servers) {
        check_eq!(text(&tcp::remote(server)), text(&tcp::local(client)), "the address of who connected");
    }
}
