//! `get-many` of keys that do not exist is no error, but none for each.
//@ covers = ["wasi:keyvalue/batch#get-many"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/batch.wit#L26"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{batch::get_many, bucket, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    let found = succeed(get_many(&bucket, &["x", "y", "x"].map(str::to_owned)), "`get-many`");
    check_eq!(found, [None, None, None], "the pairs");
}
