//! What is written is there when the bucket is opened again, after the handle was dropped.
//!
//! Whoever reads is the same client as who has written: the same component, in the same instance.
//@ covers = [
//@   "wasi:keyvalue/store#[method]bucket.get",
//@   "wasi:keyvalue/store#[method]bucket.set",
//@   "wasi:keyvalue/store#open",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L20"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, get, set};
use support::prelude::*;

support::command!(test);

fn test() {
    let first = bucket();
    set(&first, "key", "value");
    drop(first);
    check_eq!(get(&bucket(), "key").as_deref(), Some(&b"value"[..]), "the value when the bucket is opened again");
}
