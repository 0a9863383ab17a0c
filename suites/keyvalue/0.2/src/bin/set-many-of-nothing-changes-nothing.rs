//! `set-many` of no pairs succeeds and changes nothing.
//@ covers = [
//@   "wasi:keyvalue/batch#set-many",
//@   "wasi:keyvalue/store#[method]bucket.get",
//@   "wasi:keyvalue/store#[method]bucket.list-keys",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/batch.wit#L34"
//@ keyvalue = { a = "1" }
#![no_std]
#![no_main]

use keyvalue_0_2::{batch::set_many, bucket, get, keys, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    succeed(set_many(&bucket, &[]), "`set-many`");
    check_eq!(keys(&bucket), ["a"], "the keys");
    check_eq!(get(&bucket, "a").as_deref(), Some(&b"1"[..]), "the value");
}
