//! `set-many` with two values for one key sets one of them; which, is not said.
//@ covers = [
//@   "wasi:keyvalue/batch#set-many",
//@   "wasi:keyvalue/store#[method]bucket.get",
//@   "wasi:keyvalue/store#[method]bucket.list-keys",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/batch.wit#L37"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{batch::set_many, bucket, get, keys, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    let pairs = |pairs: &[(&str, &str)]| -> Vec<(String, Vec<u8>)> {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), value.as_bytes().to_vec())).collect()
    };
    succeed(set_many(&bucket, &pairs(&[("key", "first"), ("key", "second")])), "`set-many`");
    let value = get(&bucket, "key");
    check!(
        value.as_deref() == Some(b"first") || value.as_deref() == Some(b"second"),
        "the value is `first` or `second`, and is {value:?}"
    );
    check_eq!(keys(&bucket), ["key"], "the keys");
}
