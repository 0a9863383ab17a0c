//! Looking up an address of IPv4 gives that address, and no other.
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
        ("127.0.0.1", (127, 0, 0, 1)),
        ("192.0.2.33", (192, 0, 2, 33)),
        ("255.255.255.255", (255, 255, 255, 255)),
        ("0.0.0.0", (0, 0, 0, 0)),
    ] {
        let addresses = succeed(lookup::all(&network, name), &format!("looking up {name} succeeds"));
        let addresses: Vec<String> = addresses.iter().map(ip_text).collect();
        check_eq!(addresses, [ip_text(&IpAddress::Ipv4(expected))], "the addresses of {name}");
    }
}
