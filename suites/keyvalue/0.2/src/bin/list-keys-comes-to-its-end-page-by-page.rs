//! `list-keys` gives a cursor as long as there are more keys: followed to the end, it has all of a thousand, each once.
//@ covers = ["wasi:keyvalue/store#[method]bucket.list-keys"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L110"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, keys, set};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    let names: Vec<String> = (0..1000).map(|n| format!("key-{n:04}")).collect();
    for name in &names {
        set(&bucket, name, "x");
    }
    let listed = keys(&bucket);
    check_eq!(listed.len(), 1000, "how many keys are listed");
    check!(listed == names, "the keys that are listed are those that were set");
}
