//! Looking up `localhost` gives loopback addresses only, if the machine knows the name.
//!
//! RFC 6761 reserves the name for these addresses.
//@ covers = [
//@     "wasi:sockets/ip-name-lookup#resolve-addresses",
//@     "wasi:sockets/ip-name-lookup#[method]resolve-address-stream.resolve-next-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/ip-name-lookup.wit#L36"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::ip_text;
use sockets_0_2::{lookup, succeed};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::{ErrorCode, IpAddress};

support::command!(test);

fn test() {
    let network = instance_network();

    let addresses = match lookup::all(&network, "localhost") {
        // A machine may not know the name.
        Err(
            ErrorCode::NameUnresolvable | ErrorCode::TemporaryResolverFailure | ErrorCode::PermanentResolverFailure,
        ) => return,
        result => succeed(result, "looking up `localhost` succeeds, or the name cannot be resolved"),
    };
    check!(!addresses.is_empty(), "a name that is resolved has an address");
    for address in &addresses {
        let loopback = matches!(address, IpAddress::Ipv4((127, ..)) | IpAddress::Ipv6((0, 0, 0, 0, 0, 0, 0, 1)));
        check!(loopback, "an address of `localhost` is a loopback address, and not {}", ip_text(address));
    }
}
