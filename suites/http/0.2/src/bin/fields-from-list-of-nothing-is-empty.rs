//! Fields from an empty list are empty.
//@ covers = ["wasi:http/types#[static]fields.from-list", "wasi:http/types#[method]fields.entries"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L189"
#![no_std]
#![no_main]

use http_0_2::fields::from_list;
use support::prelude::*;

support::command!(test);

fn test() {
    check_eq!(from_list(&[]).entries(), [], "the entries of fields from an empty list");
}
