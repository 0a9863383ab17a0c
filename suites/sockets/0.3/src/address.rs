//! Addresses, and how they are written in messages.

use support::prelude::*;
use wasip3::sockets::types::{
    IpAddress, IpSocketAddress, Ipv4Address, Ipv4SocketAddress, Ipv6Address, Ipv6SocketAddress,
};

/// The loopback address of IPv4, `127.0.0.1`.
pub const LOOPBACK: Ipv4Address = (127, 0, 0, 1);

/// The loopback address of IPv6, `::1`.
pub const LOOPBACK6: Ipv6Address = (0, 0, 0, 0, 0, 0, 0, 1);

/// The wildcard address of IPv4, `0.0.0.0`.
pub const ANY: Ipv4Address = (0, 0, 0, 0);

/// The wildcard address of IPv6, `::`.
pub const ANY6: Ipv6Address = (0, 0, 0, 0, 0, 0, 0, 0);

/// A multicast address of IPv4: all systems on this network.
pub const MULTICAST: Ipv4Address = (224, 0, 0, 1);

/// A multicast address of IPv6: all nodes on this link.
pub const MULTICAST6: Ipv6Address = (0xff02, 0, 0, 0, 0, 0, 0, 1);

/// The limited broadcast address of IPv4.
pub const BROADCAST: Ipv4Address = (255, 255, 255, 255);

/// An address of the first block for documentation of RFC 5737, which no machine has.
pub const FOREIGN: Ipv4Address = (192, 0, 2, 1);

/// `::ffff:127.0.0.1`, the loopback address of IPv4 as an IPv4-mapped address of IPv6.
pub const MAPPED6: Ipv6Address = (0, 0, 0, 0, 0, 0xffff, 0x7f00, 1);

/// An address and port of IPv4.
pub const fn v4(address: Ipv4Address, port: u16) -> IpSocketAddress {
    IpSocketAddress::Ipv4(Ipv4SocketAddress { port, address })
}

/// An address and port of IPv6.
pub const fn v6(address: Ipv6Address, port: u16) -> IpSocketAddress {
    IpSocketAddress::Ipv6(Ipv6SocketAddress { port, flow_info: 0, address, scope_id: 0 })
}

/// The port of an address.
pub fn port(address: &IpSocketAddress) -> u16 {
    match address {
        IpSocketAddress::Ipv4(address) => address.port,
        IpSocketAddress::Ipv6(address) => address.port,
    }
}

/// An address without its port.
pub fn ip(address: &IpSocketAddress) -> IpAddress {
    match address {
        IpSocketAddress::Ipv4(address) => IpAddress::Ipv4(address.address),
        IpSocketAddress::Ipv6(address) => IpAddress::Ipv6(address.address),
    }
}

/// An address and port as text. Equal texts are equal addresses, but for the flow information and the scope of IPv6.
pub fn text(address: &IpSocketAddress) -> String {
    format!("{} port {}", ip_text(&ip(address)), port(address))
}

/// An address as text, all groups of an address of IPv6 written out.
pub fn ip_text(address: &IpAddress) -> String {
    match address {
        IpAddress::Ipv4((a, b, c, d)) => format!("{a}.{b}.{c}.{d}"),
        IpAddress::Ipv6((a, b, c, d, e, f, g, h)) => format!("{a:x}:{b:x}:{c:x}:{d:x}:{e:x}:{f:x}:{g:x}:{h:x}"),
    }
}
