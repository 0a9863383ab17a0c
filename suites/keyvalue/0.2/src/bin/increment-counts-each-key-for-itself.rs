//! `increment` changes the value of its key alone.
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
    for round in 1..=10 {
        check_eq!(succeed(increment(&bucket, "a", 1), "`increment`"), round, "the value of `a`");
        check_eq!(succeed(increment(&bucket, "b", 10), "`increment`"), round * 10, "the value of `b`");
    }
}
