//! `get` of a key that is not in the store is none, and no error.
//@ covers = ["wasi:keyvalue/store#[method]bucket.get"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L75"
//@ keyvalue = { key = "value" }
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, get};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    for key in ["unknown", "ke", "key ", "keykey", "value"] {
        check_eq!(get(&bucket, key), None, "there is no value of `{key}`");
    }
    check_eq!(get(&bucket, "key").as_deref(), Some(&b"value"[..]), "the key itself is there");
}
