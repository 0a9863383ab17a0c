//! A value that is empty is there: `get` gives the empty string, and not none.
//@ covers = ["wasi:config/store#get"]
//@ spec = "https://github.com/WebAssembly/wasi-runtime-config/blob/f4d699bc6dd77adad99fa1a2246d482225ec6485/wit/store.wit#L19"
//@ config = { empty = "" }
#![no_std]
#![no_main]

use config_0_2::get;
use support::prelude::*;

support::command!(test);

fn test() {
    check_eq!(get("empty").as_deref(), Some(""), "the value that is empty");
}
