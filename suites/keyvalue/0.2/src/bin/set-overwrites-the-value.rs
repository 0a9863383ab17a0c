//! `set` of a key that is there puts the value in the place of the old one, also if it is shorter.
//@ covers = ["wasi:keyvalue/store#[method]bucket.set", "wasi:keyvalue/store#[method]bucket.get"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L82"
//@ keyvalue = { key = "given" }
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, get, set};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    for value in ["short", "a longer value than before", "s", "", "again"] {
        set(&bucket, "key", value);
        check_eq!(get(&bucket, "key").as_deref(), Some(value.as_bytes()), "the value that was set last");
    }
}
