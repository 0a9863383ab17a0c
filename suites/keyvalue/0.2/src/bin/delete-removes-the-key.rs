//! After `delete` the key is not there any more, and others are.
//@ covers = ["wasi:keyvalue/store#[method]bucket.delete", "wasi:keyvalue/store#[method]bucket.get"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L89"
//@ keyvalue = { gone = "1", stays = "2" }
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, get, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    succeed(bucket.delete("gone"), "`delete`");
    check_eq!(get(&bucket, "gone"), None, "the value of the key that was deleted");
    check_eq!(get(&bucket, "stays").as_deref(), Some(&b"2"[..]), "the value of another key");
}
