//! After the last address, a lookup gives none, as often as it is asked.
//@ covers = [
//@     "wasi:sockets/ip-name-lookup#resolve-addresses",
//@     "wasi:sockets/ip-name-lookup#[method]resolve-address-stream.resolve-next-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/ip-name-lookup.wit#L37"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::{lookup, succeed};
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::ip_name_lookup::resolve_addresses;

support::command!(test);

fn test() {
    let network = instance_network();

    let stream = succeed(resolve_addresses(&network, "127.0.0.1"), "looking up an address succeeds");
    let first = succeed(lookup::next(&stream), "the first result is there");
    check!(first.is_some(), "the first result is an address");
    for _ in 0..3 {
        let next = succeed(lookup::next(&stream), "a result after the last address is there");
        check!(next.is_none(), "a result after the last address is none");
    }
}
