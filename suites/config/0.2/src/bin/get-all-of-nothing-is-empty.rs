//! Where nothing is configured, `get-all` is an empty list.
//@ covers = ["wasi:config/store#get-all"]
//@ spec = "https://github.com/WebAssembly/wasi-runtime-config/blob/f4d699bc6dd77adad99fa1a2246d482225ec6485/wit/store.wit#L26"
//@ config = {}
#![no_std]
#![no_main]

use config_0_2::get_all;
use support::prelude::*;

support::command!(test);

fn test() {
    check_eq!(get_all(), [], "the keys and values");
}
