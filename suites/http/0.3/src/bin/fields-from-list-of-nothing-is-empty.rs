//! Fields from an empty list are empty.
//@ covers = ["wasi:http/types#[static]fields.from-list", "wasi:http/types#[method]fields.copy-all"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L199"
#![no_std]
#![no_main]

use http_0_3::fields::from_list;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check_eq!(from_list(&[]).copy_all(), [], "the entries of fields from an empty list");
}
