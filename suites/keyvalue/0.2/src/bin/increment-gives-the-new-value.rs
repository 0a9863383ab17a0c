//! `increment` adds the delta to the value and gives what comes out.
//@ covers = ["wasi:keyvalue/atomics#increment"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/atomic.wit#L14"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{atomics::increment, bucket, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    let mut sum = 0;
    for delta in [1, 1, 0, 40, 1 << 31, 1 << 32, 7, 1 << 62] {
        sum += delta;
        check_eq!(
            succeed(increment(&bucket, "counter", delta), "`increment`"),
            sum,
            "the value after an increment by {delta}"
        );
    }
}
