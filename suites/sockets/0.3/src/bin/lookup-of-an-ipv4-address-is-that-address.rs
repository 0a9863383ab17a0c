//! Looking up an address of IPv4 gives that address and no other.
//@ covers = ["wasi:sockets/ip-name-lookup#resolve-addresses"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/ip-name-lookup.wit#L43"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::ip_text;
use support::prelude::*;
use wasip3::sockets::ip_name_lookup::resolve_addresses;
use wasip3::sockets::types::IpAddress;

support::command!(async test);

async fn test() {
    for (name, address) in [("127.0.0.1", (127, 0, 0, 1)), ("0.0.0.0", (0, 0, 0, 0)), ("192.0.2.33", (192, 0, 2, 33))] {
        match resolve_addresses(name.into()).await {
            Ok(addresses) => {
                let addresses: Vec<String> = addresses.iter().map(ip_text).collect();
                check_eq!(addresses, [ip_text(&IpAddress::Ipv4(address))], "the addresses of `{name}`");
            }
            Err(code) => fail!("looking up `{name}` succeeds, and gave {code:?}"),
        }
    }
}
