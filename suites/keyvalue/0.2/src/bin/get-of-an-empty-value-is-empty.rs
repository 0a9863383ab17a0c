//! A value of no bytes is there: `get` gives it, and not none.
//@ covers = ["wasi:keyvalue/store#[method]bucket.get", "wasi:keyvalue/store#[method]bucket.set"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L74"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, get, set};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    set(&bucket, "empty", "");
    check_eq!(get(&bucket, "empty").as_deref(), Some(&b""[..]), "the value of no bytes");
}
