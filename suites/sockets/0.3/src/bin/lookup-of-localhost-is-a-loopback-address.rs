//! Looking up `localhost` gives loopback addresses, one or more.
//@ covers = ["wasi:sockets/ip-name-lookup#resolve-addresses"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/ip-name-lookup.wit#L50"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK6;
use sockets_0_3::address::ip_text;
use support::prelude::*;
use wasip3::sockets::ip_name_lookup::resolve_addresses;
use wasip3::sockets::types::IpAddress;

support::command!(async test);

async fn test() {
    match resolve_addresses("localhost".into()).await {
        Ok(addresses) => {
            check!(!addresses.is_empty(), "a lookup that succeeds gives one address or more");
            for address in addresses {
                let loopback = matches!(address, IpAddress::Ipv4((127, ..)) | IpAddress::Ipv6(LOOPBACK6));
                check!(loopback, "`localhost` is a loopback address, and not {}", ip_text(&address));
            }
        }
        Err(code) => fail!("looking up `localhost` succeeds, and gave {code:?}"),
    }
}
