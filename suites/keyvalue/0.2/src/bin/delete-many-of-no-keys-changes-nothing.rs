//! `delete-many` of no keys succeeds and changes nothing.
//@ covers = ["wasi:keyvalue/batch#delete-many", "wasi:keyvalue/store#[method]bucket.list-keys"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/batch.wit#L49"
//@ keyvalue = { a = "1", b = "2" }
#![no_std]
#![no_main]

use keyvalue_0_2::{batch::delete_many, bucket, keys, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    succeed(delete_many(&bucket, &[]), "`delete-many`");
    check_eq!(keys(&bucket), ["a", "b"], "the keys");
}
