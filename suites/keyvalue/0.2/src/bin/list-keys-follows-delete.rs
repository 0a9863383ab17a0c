//! `list-keys` does not list a key that was deleted.
//@ covers = ["wasi:keyvalue/store#[method]bucket.list-keys", "wasi:keyvalue/store#[method]bucket.delete"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L104"
//@ keyvalue = { a = "1", b = "2", c = "3" }
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, keys, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    succeed(bucket.delete("b"), "`delete`");
    check_eq!(keys(&bucket), ["a", "c"], "the keys, sorted");
    succeed(bucket.delete("a"), "`delete`");
    succeed(bucket.delete("c"), "`delete`");
    check_eq!(keys(&bucket), [""; 0], "the keys when all are deleted");
}
