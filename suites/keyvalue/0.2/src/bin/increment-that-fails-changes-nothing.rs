//! `increment` of a value that is no number changes nothing if it is an error.
//!
//! How a number is stored the draft leaves open, so one host may take for a number what another refuses.
//@ covers = [
//@   "wasi:keyvalue/atomics#increment",
//@   "wasi:keyvalue/store#[method]bucket.get",
//@   "wasi:keyvalue/store#[method]bucket.set",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/atomic.wit#L5"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{atomics::increment, bucket, get, set};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    for value in ["abc", "", "1x", "-1", "1.5"] {
        set(&bucket, "key", value);
        if increment(&bucket, "key", 1).is_err() {
            check_eq!(get(&bucket, "key").as_deref(), Some(value.as_bytes()), "the value after the error");
        }
    }
}
