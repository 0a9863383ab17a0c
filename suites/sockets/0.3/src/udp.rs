//! UDP sockets that are bound or connected.
//!
//! The loopback address loses no datagram as long as the receiver has room for it: what is sent here is small.

use crate::address::{LOOPBACK, LOOPBACK6, text, v4, v6};
use crate::{succeed, value};
use core::future::Future;
use support::here;
use support::prelude::*;
use wasip3::sockets::types::{ErrorCode, IpAddressFamily, IpSocketAddress, UdpSocket};

/// A new socket of IPv4.
#[track_caller]
pub fn socket() -> UdpSocket {
    succeed(UdpSocket::create(IpAddressFamily::Ipv4), "a UDP socket of IPv4 can be created")
}

/// A new socket of IPv6, or none if the host does not support that.
#[track_caller]
pub fn socket6() -> Option<UdpSocket> {
    match UdpSocket::create(IpAddressFamily::Ipv6) {
        Err(ErrorCode::NotSupported) => None,
        result => Some(succeed(result, "a UDP socket of IPv6 can be created, or is not supported")),
    }
}

/// The address that a socket is bound to.
#[track_caller]
pub fn local(socket: &UdpSocket) -> IpSocketAddress {
    succeed(socket.get_local_address(), "a bound socket has a local address")
}

/// A socket that is bound to the loopback address.
#[track_caller]
pub fn bound() -> UdpSocket {
    let socket = socket();
    succeed(socket.bind(v4(LOOPBACK, 0)), "a socket can be bound to the loopback address");
    socket
}

/// A socket that is bound to the loopback address of IPv6, or none if the machine or the host has none.
#[track_caller]
pub fn bound6() -> Option<UdpSocket> {
    let socket = socket6()?;
    match socket.bind(v6(LOOPBACK6, 0)) {
        Err(ErrorCode::AddressNotBindable | ErrorCode::NotSupported) => None,
        result => {
            succeed(result, "a socket of IPv6 can be bound to the loopback address, or it is not bindable");
            Some(socket)
        }
    }
}

/// Associates a socket with a peer.
#[track_caller]
pub fn connect(socket: &UdpSocket, peer: &UdpSocket) {
    succeed(socket.connect(local(peer)), "`connect` to the address of another socket succeeds");
}

/// Sends one datagram. Fails if it cannot be sent.
#[track_caller]
pub fn send(socket: &UdpSocket, data: &[u8], to: Option<IpSocketAddress>) -> impl Future<Output = ()> {
    let (here, data) = (here(), data.to_vec());
    async move { value(here, socket.send(data, to).await, "sending a small datagram on the loopback address succeeds") }
}

/// Waits for one datagram.
#[track_caller]
pub fn receive(socket: &UdpSocket) -> impl Future<Output = (Vec<u8>, IpSocketAddress)> {
    let here = here();
    async move { value(here, socket.receive().await, "`receive` gives a datagram that is to come") }
}

/// Waits for one datagram, and fails unless it is this one.
#[track_caller]
pub fn check_receives(socket: &UdpSocket, data: &[u8], from: &UdpSocket) -> impl Future<Output = ()> {
    let (here, data, from) = (here(), data.to_vec(), text(&local(from)));
    async move {
        let (received, source) = value(here, socket.receive().await, "`receive` gives a datagram that is to come");
        let text = |bytes: &[u8]| format!("`{}`", bytes[..bytes.len().min(100)].escape_ascii());
        if received != data || crate::address::text(&source) != from {
            let expected = format!("{} from {from}", text(&data));
            here.expected(
                "the next datagram",
                expected,
                format!("{} from {}", text(&received), crate::address::text(&source)),
            );
        }
    }
}

/// Both ends of an association: two sockets that are bound, each connected to the other.
#[track_caller]
pub fn pair() -> (UdpSocket, UdpSocket) {
    let (one, other) = (bound(), bound());
    connect(&one, &other);
    connect(&other, &one);
    (one, other)
}
