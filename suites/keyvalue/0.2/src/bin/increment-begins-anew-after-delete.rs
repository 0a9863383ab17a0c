//! A counter that was deleted begins anew with the delta.
//@ covers = ["wasi:keyvalue/atomics#increment", "wasi:keyvalue/store#[method]bucket.delete"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/atomic.wit#L17"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{atomics::increment, bucket, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    succeed(increment(&bucket, "counter", 41), "`increment`");
    succeed(bucket.delete("counter"), "`delete`");
    check_eq!(succeed(increment(&bucket, "counter", 1), "`increment`"), 1, "the value of a counter that was deleted");
}
