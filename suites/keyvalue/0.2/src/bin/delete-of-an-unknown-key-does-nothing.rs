//! `delete` of a key that is not in the store succeeds and does nothing.
//@ covers = ["wasi:keyvalue/store#[method]bucket.delete"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L92"
//@ keyvalue = { key = "1", other = "2" }
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, get, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    succeed(bucket.delete("unknown"), "`delete` of a key that never was there");
    succeed(bucket.delete("key"), "`delete` of a key that is there");
    succeed(bucket.delete("key"), "`delete` of a key that was deleted");
    check_eq!(get(&bucket, "other").as_deref(), Some(&b"2"[..]), "the value of another key");
}
