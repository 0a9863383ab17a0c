//! `increment` that would be more than a number of 64 bits is an error, and the value stays what it was.
//!
//! An operation that fails has done nothing at all, says the interface. That the sum is given is impossible, so there
//! is nothing but an error.
//@ covers = ["wasi:keyvalue/atomics#increment"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/atomic.wit#L5"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{atomics::increment, bucket, succeed};
use support::expected;
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    succeed(increment(&bucket, "counter", u64::MAX - 1), "`increment`");
    if let Ok(value) = increment(&bucket, "counter", 2) {
        expected("a sum that is no number of 64 bits", "an error", value);
    }
    check_eq!(succeed(increment(&bucket, "counter", 0), "`increment`"), u64::MAX - 1, "the value after the error");
    check_eq!(succeed(increment(&bucket, "counter", 1), "`increment`"), u64::MAX, "the greatest number");
}
