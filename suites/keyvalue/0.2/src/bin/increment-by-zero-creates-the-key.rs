//! `increment` by zero of a key that does not exist creates it, with zero as its value.
//@ covers = ["wasi:keyvalue/atomics#increment", "wasi:keyvalue/store#[method]bucket.exists"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/atomic.wit#L17"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{atomics::increment, bucket, exists, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    check_eq!(succeed(increment(&bucket, "zero", 0), "`increment`"), 0, "the value of the new key");
    check!(exists(&bucket, "zero"), "the key is there");
}
