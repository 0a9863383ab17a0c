//! A value is bytes: those that are no text, and zeros, arrive as they were set.
//@ covers = ["wasi:keyvalue/store#[method]bucket.get", "wasi:keyvalue/store#[method]bucket.set"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L5"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, get, set};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    let every: Vec<u8> = (0..=u8::MAX).chain((0..=u8::MAX).rev()).collect();
    set(&bucket, "every", &every);
    set(&bucket, "zeros", [0; 3]);
    check_eq!(get(&bucket, "every"), Some(every), "every byte");
    check_eq!(get(&bucket, "zeros"), Some(vec![0; 3]), "zeros");
}
