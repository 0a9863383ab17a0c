//! UDP sockets that are bound or have streams.
//!
//! The loopback address loses no datagram as long as the receiver has room for it: what is sent here is small.

use crate::address::{LOOPBACK, LOOPBACK6, v4, v6};
use crate::succeed;
use support::prelude::*;
use wasip2::sockets::network::{ErrorCode, IpAddressFamily, IpSocketAddress, Network};
use wasip2::sockets::udp::{
    IncomingDatagram, IncomingDatagramStream, OutgoingDatagram, OutgoingDatagramStream, UdpSocket,
};
use wasip2::sockets::udp_create_socket::create_udp_socket;

/// A socket with its streams. The fields are dropped in this order: the streams are children of the socket.
pub struct Channel {
    pub incoming: IncomingDatagramStream,
    pub outgoing: OutgoingDatagramStream,
    pub socket: UdpSocket,
}

/// A new socket of IPv4.
#[track_caller]
pub fn socket() -> UdpSocket {
    succeed(create_udp_socket(IpAddressFamily::Ipv4), "a UDP socket of IPv4 can be created")
}

/// A new socket of IPv6, or none if the host does not support that.
#[track_caller]
pub fn socket6() -> Option<UdpSocket> {
    match create_udp_socket(IpAddressFamily::Ipv6) {
        Err(ErrorCode::NotSupported) => None,
        result => Some(succeed(result, "a UDP socket of IPv6 can be created, or is not supported")),
    }
}

/// Binds a socket, from start to finish.
pub fn bind(network: &Network, socket: &UdpSocket, address: IpSocketAddress) -> Result<(), ErrorCode> {
    socket.start_bind(network, address)?;
    finish_bind(socket)
}

/// Waits for a bind that was started.
pub fn finish_bind(socket: &UdpSocket) -> Result<(), ErrorCode> {
    loop {
        match socket.finish_bind() {
            Err(ErrorCode::WouldBlock) => socket.subscribe().block(),
            result => return result,
        }
    }
}

/// The address that a socket is bound to.
#[track_caller]
pub fn local(socket: &UdpSocket) -> IpSocketAddress {
    succeed(socket.local_address(), "a bound socket has a local address")
}

/// A socket that is bound to the loopback address.
#[track_caller]
pub fn bound(network: &Network) -> UdpSocket {
    let socket = socket();
    succeed(bind(network, &socket, v4(LOOPBACK, 0)), "a socket can be bound to the loopback address");
    socket
}

/// A socket that is bound to the loopback address of IPv6, or none if the machine or the host has none.
#[track_caller]
pub fn bound6(network: &Network) -> Option<UdpSocket> {
    let socket = socket6()?;
    match bind(network, &socket, v6(LOOPBACK6, 0)) {
        Err(ErrorCode::AddressNotBindable | ErrorCode::NotSupported) => None,
        result => {
            succeed(result, "a socket of IPv6 can be bound to the loopback address, or it is not bindable");
            Some(socket)
        }
    }
}

/// Opens the streams of a bound socket.
#[track_caller]
pub fn open(socket: UdpSocket, remote: Option<IpSocketAddress>) -> Channel {
    let (incoming, outgoing) = succeed(socket.stream(remote), "`stream` of a bound socket succeeds");
    Channel { incoming, outgoing, socket }
}

/// A socket that is bound to the loopback address, with streams that are open to everyone.
#[track_caller]
pub fn channel(network: &Network) -> Channel {
    open(bound(network), None)
}

impl Channel {
    /// The address that the socket is bound to.
    #[track_caller]
    pub fn local(&self) -> IpSocketAddress {
        local(&self.socket)
    }

    /// Drops the streams and opens others. While they are open, a host may trap.
    #[track_caller]
    pub fn reopen(self, remote: Option<IpSocketAddress>) -> Channel {
        let Channel { incoming, outgoing, socket } = self;
        drop(incoming);
        drop(outgoing);
        open(socket, remote)
    }

    /// Sends one datagram. Fails if it cannot be sent.
    #[track_caller]
    pub fn send(&self, data: &[u8], to: Option<IpSocketAddress>) {
        while succeed(self.try_send(data, to), "sending a small datagram on the loopback address succeeds") == 0 {}
    }

    /// Sends one datagram when that is permitted.
    #[track_caller]
    pub fn try_send(&self, data: &[u8], to: Option<IpSocketAddress>) -> Result<u64, ErrorCode> {
        permit(&self.outgoing);
        self.outgoing.send(&[OutgoingDatagram { data: data.to_vec(), remote_address: to }])
    }

    /// Receives so many datagrams, waiting for them.
    #[track_caller]
    pub fn receive(&self, count: usize) -> Vec<IncomingDatagram> {
        let mut datagrams = Vec::new();
        while datagrams.len() < count {
            let missing = (count - datagrams.len()) as u64;
            let some = succeed(self.incoming.receive(missing), "`receive` succeeds while datagrams are to come");
            if some.is_empty() {
                self.incoming.subscribe().block();
            }
            datagrams.extend(some);
        }
        datagrams
    }
}

/// Waits until datagrams may be sent, and says how many, which is at least one.
#[track_caller]
pub fn permit(outgoing: &OutgoingDatagramStream) -> u64 {
    loop {
        match succeed(outgoing.check_send(), "`check-send` succeeds") {
            0 => outgoing.subscribe().block(),
            permitted => return permitted,
        }
    }
}

/// The payloads of datagrams, sorted: the network may change their order.
pub fn payloads(datagrams: Vec<IncomingDatagram>) -> Vec<Vec<u8>> {
    let mut payloads: Vec<Vec<u8>> = datagrams.into_iter().map(|datagram| datagram.data).collect();
    payloads.sort();
    payloads
}
