//! `open` of the identifier of a bucket that the host provides gives that bucket, with what is in it.
//@ covers = ["wasi:keyvalue/store#open"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L49"
//@ keyvalue = { there = "before" }
#![no_std]
#![no_main]

use keyvalue_0_2::{get, identifier, open, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = succeed(open(&identifier()), "`open`");
    check_eq!(get(&bucket, "there").as_deref(), Some(&b"before"[..]), "what was in the bucket before");
}
