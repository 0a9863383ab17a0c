//! `list-keys` of an empty store is an empty list.
//@ covers = ["wasi:keyvalue/store#[method]bucket.list-keys"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L115"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, keys};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    check_eq!(keys(&bucket), [""; 0], "the keys of a store with nothing in it");
}
