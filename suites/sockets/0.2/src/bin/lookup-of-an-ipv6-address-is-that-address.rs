//! Looking up an address of IPv6 gives that address, and no other.
//!
//! That needs no IPv6 on the machine: no request is made.
//@ covers = [
//@     "wasi:sockets/ip-name-lookup#resolve-addresses",
//@     "wasi:sockets/ip-name-lookup#[method]resolve-address-stream.resolve-next-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/ip-name-lookup.wit#L11"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::ip_text;
use sockets_0_2::{lookup, succeed};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::IpAddress;

support::command!(test);

fn test() {
    let network = instance_network();

    for (name, expected) in [
        ("::1", (0, 0, 0, 0, 0, 0, 0, 1)),
        ("::", (0, 0, 0, 0, 0, 0, 0, 0)),
        ("2001:db8::8:800:200c:417a", (0x2001, 0xdb8, 0, 0, 8, 0x800, 0x200c, 0x417a)),
        ("2001:DB8:0:0:8:800:200C:417A", (0x2001, 0xdb8, 0, 0, 8, 0x800, 0x200c, 0x417a)),
    ] {
        let addresses = succeed(lookup::all(&network, name), &format!("looking up {name} succeeds"));
        let addresses: Vec<String> = addresses.iter().map(ip_text).collect();
        check_eq!(addresses, [ip_text(&IpAddress::Ipv6(expected))], "the addresses of {name}");
    }
}
