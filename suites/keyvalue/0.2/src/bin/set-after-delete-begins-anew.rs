//! A key that was deleted can be set again.
//@ covers = [
//@   "wasi:keyvalue/store#[method]bucket.set",
//@   "wasi:keyvalue/store#[method]bucket.delete",
//@   "wasi:keyvalue/store#[method]bucket.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L84"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, get, set, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    for value in ["one", "two", "three"] {
        set(&bucket, "key", value);
        check_eq!(get(&bucket, "key").as_deref(), Some(value.as_bytes()), "the value that was set");
        succeed(bucket.delete("key"), "`delete`");
        check_eq!(get(&bucket, "key"), None, "the value after `delete`");
    }
}
