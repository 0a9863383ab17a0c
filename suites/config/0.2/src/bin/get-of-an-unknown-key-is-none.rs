//! `get` of a key that is not there is none, and no error.
//@ covers = ["wasi:config/store#get"]
//@ spec = "https://github.com/WebAssembly/wasi-runtime-config/blob/f4d699bc6dd77adad99fa1a2246d482225ec6485/wit/store.wit#L19"
//@ config = { key = "value" }
#![no_std]
#![no_main]

use config_0_2::get;
use support::prelude::*;

support::command!(test);

fn test() {
    for key in ["unknown", "", "key ", " key", "ke", "keykey", "value"] {
        check_eq!(get(key), None, "there is no value of `{key}`");
    }
    check_eq!(get("key").as_deref(), Some("value"), "the key itself is there");
}
