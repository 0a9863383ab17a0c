//! `get` gives the value of the key that was asked for, and of no other.
//@ covers = ["wasi:config/store#get"]
//@ spec = "https://github.com/WebAssembly/wasi-runtime-config/blob/f4d699bc6dd77adad99fa1a2246d482225ec6485/wit/store.wit#L17"
//@ config = { first = "1", second = "2", third = "3" }
#![no_std]
#![no_main]

use config_0_2::get;
use support::prelude::*;

support::command!(test);

fn test() {
    for (key, value) in [("first", "1"), ("second", "2"), ("third", "3"), ("second", "2")] {
        check_eq!(get(key).as_deref(), Some(value), "the value of `{key}`");
    }
}
