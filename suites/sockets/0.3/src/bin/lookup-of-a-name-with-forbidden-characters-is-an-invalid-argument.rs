//! Looking up a name with characters that no name has is an invalid argument.
//@ covers = ["wasi:sockets/ip-name-lookup#resolve-addresses"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/ip-name-lookup.wit#L8"
//@ requires = ["network"]
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::sockets::ip_name_lookup::ErrorCode as LookupError;
use wasip3::sockets::ip_name_lookup::resolve_addresses;

support::command!(async test);

async fn test() {
    for name in ["local/host", "local@host", "local%20host", "\0"] {
        match resolve_addresses(name.into()).await {
            Err(LookupError::InvalidArgument) => {}
            result => fail!("looking up `{}` is an invalid argument, and gave {result:?}", name.escape_debug()),
        }
    }
}
