//! `delete-many` removes each of its keys, skips those that do not exist, and leaves the rest.
//@ covers = ["wasi:keyvalue/batch#delete-many", "wasi:keyvalue/store#[method]bucket.list-keys"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/batch.wit#L52"
//@ keyvalue = { a = "1", b = "2", c = "3", d = "4" }
#![no_std]
#![no_main]

use keyvalue_0_2::{batch::delete_many, bucket, keys, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    succeed(delete_many(&bucket, &["a", "unknown", "c", "a"].map(str::to_owned)), "`delete-many`");
    check_eq!(keys(&bucket), ["b", "d"], "the keys that are left");
}
