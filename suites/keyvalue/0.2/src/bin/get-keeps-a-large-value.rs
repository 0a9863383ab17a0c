//! A value of a mebibyte that `set` has taken is there as a whole.
//@ covers = ["wasi:keyvalue/store#[method]bucket.get", "wasi:keyvalue/store#[method]bucket.set"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L74"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, get};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    let large = support::PATTERN.repeat(17_190).into_bytes();
    match bucket.set("large", &large) {
        Ok(()) => check!(get(&bucket, "large") == Some(large), "the value of a mebibyte is as it was set"),
        // A store may have a limit; then nothing is there.
        Err(_) => check_eq!(get(&bucket, "large"), None, "the value that was refused"),
    }
}
