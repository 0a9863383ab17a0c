//! A key with a value of no bytes exists.
//@ covers = ["wasi:keyvalue/store#[method]bucket.exists", "wasi:keyvalue/store#[method]bucket.set"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L98"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, exists, set};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    set(&bucket, "empty", "");
    check!(exists(&bucket, "empty"), "a key with a value of no bytes is there");
}
