//! `get-many` gives values as they were set: bytes that are no text, and a value of no bytes.
//@ covers = ["wasi:keyvalue/batch#get-many", "wasi:keyvalue/store#[method]bucket.set"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/batch.wit#L23"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{batch::get_many, bucket, set, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    let every: Vec<u8> = (0..=u8::MAX).collect();
    set(&bucket, "every", &every);
    set(&bucket, "empty", "");
    let found = succeed(get_many(&bucket, &["every", "empty"].map(str::to_owned)), "`get-many`");
    check_eq!(found, [Some(("every".to_owned(), every)), Some(("empty".to_owned(), vec![]))], "the pairs");
}
