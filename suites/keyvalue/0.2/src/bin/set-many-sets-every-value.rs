//! `set-many` sets each value: it overwrites those of keys that exist, creates the others, and leaves the rest.
//@ covers = ["wasi:keyvalue/batch#set-many", "wasi:keyvalue/store#[method]bucket.get"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/batch.wit#L34"
//@ keyvalue = { old = "1", other = "stays" }
#![no_std]
#![no_main]

use keyvalue_0_2::{batch::set_many, bucket, get, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    let pairs = |pairs: &[(&str, &str)]| -> Vec<(String, Vec<u8>)> {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), value.as_bytes().to_vec())).collect()
    };
    succeed(set_many(&bucket, &pairs(&[("old", "changed"), ("new", "2"), ("empty", "")])), "`set-many`");
    for (key, value) in [("old", "changed"), ("new", "2"), ("empty", ""), ("other", "stays")] {
        check_eq!(get(&bucket, key).as_deref(), Some(value.as_bytes()), "the value of `{key}`");
    }
}
