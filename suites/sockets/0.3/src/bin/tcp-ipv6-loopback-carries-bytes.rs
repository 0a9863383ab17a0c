//! TCP sockets of IPv6 are connected over the loopback address, and carry bytes both ways.
//!
//! A host or a machine without IPv6 has nothing to show: the test ends there.
//@ covers = [
//@     "wasi:sockets/types#[static]tcp-socket.create",
//@     "wasi:sockets/types#[method]tcp-socket.connect",
//@     "wasi:sockets/types#[method]tcp-socket.send",
//@     "wasi:sockets/types#[method]tcp-socket.receive",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L178"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::text;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;
use wasip3::sockets::types::IpAddressFamily;

support::command!(async test);

async fn test() {
    let Some(socket) = tcp::bound6() else { return };
    let mut listener = tcp::listen(socket);
    let Some(client) = tcp::socket6() else { return };
    let server = tcp::join_to(&client, &mut listener).await;
    check_eq!(
        text(&tcp::remote(&server)),
        text(&tcp::local(&client)),
        "the remote address of the socket that was accepted"
    );
    check_eq!(server.get_address_family(), IpAddressFamily::Ipv6, "the family of the socket that was accepted");
    let forth = join(tcp::send_all(&client, "forth"), tcp::receive_all(&server));
    let back = join(tcp::send_all(&server, "back"), tcp::receive_all(&client));
    let ((_, there), (_, here)) = join(forth, back).await;
    check_eq!(there, b"forth", "what the server received");
    check_eq!(here, b"back", "what the client received");
}
