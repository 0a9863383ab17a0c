//! Datagrams of any length arrive one by one, each as it was sent, an empty one, too.
//@ covers = ["wasi:sockets/types#[method]udp-socket.send", "wasi:sockets/types#[method]udp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L712"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::udp;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let (socket, peer) = udp::pair();
    for length in [0, 1, 2, 100, 0, 1000, 1472, 3] {
        let data: Vec<u8> = (0..251).cycle().take(length).collect();
        udp::send(&socket, &data, None).await;
        udp::check_receives(&peer, &data, &socket).await;
    }
    for data in [b"a".as_slice(), b"", b"bc"] {
        udp::send(&socket, data, None).await;
    }
    let mut received = Vec::new();
    for _ in 0..3 {
        received.push(udp::receive(&peer).await.0);
    }
    received.sort();
    check_eq!(received, [b"".to_vec(), b"a".to_vec(), b"bc".to_vec()], "three datagrams that were sent at once");
}
