//! `list-keys` of a cursor that was never given is a result or an error, and never a trap, and lists no key that is not
//! there.
//@ covers = ["wasi:keyvalue/store#[method]bucket.list-keys"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L119"
//@ keyvalue = { a = "1", b = "2" }
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, keys};
use support::prelude::*;

support::command!(test);

fn test() {
    let bucket = bucket();
    for cursor in [1, 2, 3, 1000, u64::from(u32::MAX), 1 << 32, (1 << 32) + 1, i64::MAX as u64, 1 << 63, u64::MAX] {
        if let Ok(page) = bucket.list_keys(Some(cursor)) {
            check!(page.keys.iter().all(|key| key == "a" || key == "b"), "the cursor {cursor} lists keys of the store");
        }
    }
    check_eq!(keys(&bucket), ["a", "b"], "the keys after that");
}
