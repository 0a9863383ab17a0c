//! `exists` is true from `set` on until `delete`, and false before and after.
//@ covers = [
//@   "wasi:keyvalue/store#[method]bucket.exists",
//@   "wasi:keyvalue/store#[method]bucket.set",
//@   "wasi:keyvalue/store#[method]bucket.delete",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L98"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, exists, set, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    check!(!exists(&bucket, "key"), "a key is not there before it is set");
    set(&bucket, "key", "value");
    check!(exists(&bucket, "key"), "a key is there when it was set");
    check!(!exists(&bucket, "ke") && !exists(&bucket, "value"), "other keys are not there");
    succeed(bucket.delete("key"), "`delete`");
    check!(!exists(&bucket, "key"), "a key is not there when it was deleted");
}
