//! A name with a space in it is an invalid argument of a lookup.
//@ covers = ["wasi:sockets/ip-name-lookup#resolve-addresses"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/ip-name-lookup.wit#L21"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::check_error;
use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::ip_name_lookup::resolve_addresses;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    for name in ["local host", " ", "127.0.0.1 127.0.0.2"] {
        let result = resolve_addresses(&network, name);
        check_error(result, ErrorCode::InvalidArgument, &format!("looking up `{name}` fails"));
    }
}
