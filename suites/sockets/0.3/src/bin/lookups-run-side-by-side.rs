//! Lookups that go on at the same time each give the addresses of their own name.
//@ covers = ["wasi:sockets/ip-name-lookup#resolve-addresses"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/ip-name-lookup.wit#L40"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::ip_text;
use support::prelude::*;
use support::tasks::join_all;
use wasip3::sockets::ip_name_lookup::resolve_addresses;

support::command!(async test);

async fn test() {
    let names: Vec<String> = (1..=30).map(|number| format!("192.0.2.{number}")).collect();
    let results = join_all(names.iter().map(|name| resolve_addresses(name.clone()))).await;
    for (name, result) in names.iter().zip(results) {
        match result {
            Ok(addresses) => check_eq!(
                addresses.iter().map(ip_text).collect::<Vec<_>>(),
                core::slice::from_ref(name),
                "the addresses of `{name}`"
            ),
            Err(code) => fail!("looking up `{name}` succeeds, and gave {code:?}"),
        }
    }
}
