//! Two lookups at the same time give their own addresses.
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
use wasip2::sockets::ip_name_lookup::resolve_addresses;

support::command!(test);

fn test() {
    let network = instance_network();

    let first = succeed(resolve_addresses(&network, "192.0.2.1"), "looking up an address succeeds");
    let second = succeed(resolve_addresses(&network, "192.0.2.2"), "looking up an address succeeds");
    for (stream, expected) in [(&second, "192.0.2.2"), (&first, "192.0.2.1")] {
        let address = succeed(lookup::next(stream), "the first result is there");
        check_eq!(address.as_ref().map(ip_text).as_deref(), Some(expected), "the address that a lookup gives");
    }
    for stream in [&first, &second] {
        let next = succeed(lookup::next(stream), "a result after the last address is there");
        check!(next.is_none(), "a result after the last address is none");
    }
}
