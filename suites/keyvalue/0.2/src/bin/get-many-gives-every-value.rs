//! `get-many` gives a pair of key and value for each key, and none for one that does not exist, in the place of that
//! key.
//!
//! Only its place tells which key a `none` stands for.
//@ covers = ["wasi:keyvalue/batch#get-many", "wasi:keyvalue/store#[method]bucket.set"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/batch.wit#L26"
//@ keyvalue = { a = "1", b = "2", c = "4" }
#![no_std]
#![no_main]

use keyvalue_0_2::{batch::get_many, bucket, set, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    set(&bucket, "set", "3");
    let pair = |key: &str, value: &str| Some((key.to_owned(), value.as_bytes().to_vec()));
    let found = succeed(get_many(&bucket, &["b", "unknown", "a", "set"].map(str::to_owned)), "`get-many`");
    check_eq!(found, [pair("b", "2"), None, pair("a", "1"), pair("set", "3")], "the pairs");
}
