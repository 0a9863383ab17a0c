//! Looking up a name below `invalid`, which RFC 6761 keeps free, gives no address and an error.
//@ covers = ["wasi:sockets/ip-name-lookup#resolve-addresses"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/ip-name-lookup.wit#L50"
//@ requires = ["network"]
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::sockets::ip_name_lookup::ErrorCode as LookupError;
use wasip3::sockets::ip_name_lookup::resolve_addresses;

support::command!(async test);

async fn test() {
    match resolve_addresses("nobody.invalid".into()).await {
        Err(LookupError::InvalidArgument) => fail!("`nobody.invalid` is a valid name"),
        // Which of the others it is depends on whether there is somebody to ask.
        Err(_) => {}
        Ok(addresses) => fail!("looking up `nobody.invalid` fails, and gave {addresses:?}"),
    }
}
