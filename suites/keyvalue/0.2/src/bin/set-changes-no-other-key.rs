//! `set` of one key leaves the values of others, however alike they are.
//@ covers = ["wasi:keyvalue/store#[method]bucket.set", "wasi:keyvalue/store#[method]bucket.get"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L81"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, get, set};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    let names = ["a", "A", "aa", "a ", " a", "a/b", "a:b", "a.b", "á", "a\u{301}", "日本", "👩‍🚀", "a\nb", "*", "%61"];
    for name in names {
        set(&bucket, name, name);
    }
    for name in names {
        check_eq!(get(&bucket, name).as_deref(), Some(name.as_bytes()), "the value of {name:?}");
    }
}
