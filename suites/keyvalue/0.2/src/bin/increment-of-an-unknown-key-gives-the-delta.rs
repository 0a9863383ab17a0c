//! `increment` of a key that does not exist creates it, with the delta as its value.
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
    for (key, delta) in [("five", 5), ("one", 1), ("most", u64::MAX)] {
        check_eq!(succeed(increment(&bucket, key, delta), "`increment`"), delta, "the value of the new key `{key}`");
        check!(exists(&bucket, key), "the key `{key}` is there");
    }
}
