//! Lookups that are given up hinder no other.
//@ covers = ["wasi:sockets/ip-name-lookup#resolve-addresses"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/ip-name-lookup.wit#L40"
//@ requires = ["network"]
#![no_std]
#![no_main]

use core::pin::pin;
use sockets_0_3::address::ip_text;
use support::prelude::*;
use support::tasks::poll_once;
use wasip3::sockets::ip_name_lookup::resolve_addresses;

support::command!(async test);

async fn test() {
    for _ in 0..20 {
        poll_once(pin!(resolve_addresses("localhost".into()))).await;
        poll_once(pin!(resolve_addresses("nobody.invalid".into()))).await;
    }
    match resolve_addresses("127.0.0.1".into()).await {
        Ok(addresses) => check_eq!(addresses.iter().map(ip_text).collect::<Vec<_>>(), ["127.0.0.1"], "the addresses"),
        Err(code) => fail!("looking up `127.0.0.1` succeeds, and gave {code:?}"),
    }
}
