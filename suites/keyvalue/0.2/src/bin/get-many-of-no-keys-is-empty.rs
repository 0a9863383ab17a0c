//! `get-many` of no keys is an empty list.
//@ covers = ["wasi:keyvalue/batch#get-many"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/batch.wit#L23"
//@ keyvalue = { a = "1" }
#![no_std]
#![no_main]

use keyvalue_0_2::{batch::get_many, bucket, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    check_eq!(succeed(get_many(&bucket, &[]), "`get-many`"), [], "the pairs");
}
