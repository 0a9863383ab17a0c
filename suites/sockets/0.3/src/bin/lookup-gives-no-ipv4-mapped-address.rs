//! A lookup of a name or of an address of IPv4 gives no IPv4-mapped address of IPv6.
//@ covers = ["wasi:sockets/ip-name-lookup#resolve-addresses"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/ip-name-lookup.wit#L52"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::ip_text;
use support::prelude::*;
use wasip3::sockets::ip_name_lookup::resolve_addresses;
use wasip3::sockets::types::IpAddress;

support::command!(async test);

async fn test() {
    for name in ["localhost", "127.0.0.1", "192.0.2.33"] {
        for address in resolve_addresses(name.into()).await.unwrap_or_default() {
            let mapped = matches!(address, IpAddress::Ipv6((0, 0, 0, 0, 0, 0xffff, ..)));
            check!(!mapped, "looking up `{name}` does not give {}", ip_text(&address));
        }
    }
}
