//! `list-keys`, page by page, has every key of the store once.
//@ covers = ["wasi:keyvalue/store#[method]bucket.list-keys"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L104"
//@ keyvalue = { b = "2", a = "1" }
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, keys, set};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    set(&bucket, "c", "3");
    set(&bucket, "a", "another value");
    check_eq!(keys(&bucket), ["a", "b", "c"], "the keys, sorted");
}
