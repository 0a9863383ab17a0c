//! When the pollable of a lookup is ready, the next result does not block.
//@ covers = [
//@     "wasi:sockets/ip-name-lookup#[method]resolve-address-stream.subscribe",
//@     "wasi:sockets/ip-name-lookup#[method]resolve-address-stream.resolve-next-address",
//@     "wasi:io/poll#[method]pollable.block",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/ip-name-lookup.wit#L49"
//@ requires = ["network"]
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::ip_name_lookup::resolve_addresses;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    for name in ["127.0.0.1", "::1", "localhost"] {
        // An error is a result, too: a machine may not know `localhost`.
        let Ok(stream) = resolve_addresses(&network, name) else { continue };
        stream.subscribe().block();
        let blocks = matches!(stream.resolve_next_address(), Err(ErrorCode::WouldBlock));
        check!(!blocks, "the first result for {name} is there when the pollable is ready");
    }
}
