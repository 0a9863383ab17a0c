//! `set-many` of a thousand pairs sets them all.
//@ covers = ["wasi:keyvalue/batch#set-many", "wasi:keyvalue/batch#get-many"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/batch.wit#L41"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{
    batch::{get_many, set_many},
    bucket, succeed,
};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    let pairs: Vec<(String, Vec<u8>)> =
        (0..1000).map(|n| (format!("key-{n}"), format!("value-{n}").into_bytes())).collect();
    succeed(set_many(&bucket, &pairs), "`set-many`");
    let names: Vec<String> = pairs.iter().map(|(key, _)| key.clone()).collect();
    let found = succeed(get_many(&bucket, &names), "`get-many`");
    check_eq!(found.len(), 1000, "how many pairs there are");
    check!(found.into_iter().eq(pairs.into_iter().map(Some)), "the pairs are as they were set");
}
