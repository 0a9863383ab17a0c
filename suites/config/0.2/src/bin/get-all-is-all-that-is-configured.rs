//! `get-all` gives every key with its value, each once, and nothing else.
//@ covers = ["wasi:config/store#get-all"]
//@ spec = "https://github.com/WebAssembly/wasi-runtime-config/blob/f4d699bc6dd77adad99fa1a2246d482225ec6485/wit/store.wit#L26"
//@ config = { c = "1", a = "1", b = "", "ä" = "ö" }
#![no_std]
#![no_main]

use config_0_2::get_all;
use support::prelude::*;

support::command!(test);

fn test() {
    let mut all = get_all();
    all.sort();
    let expected =
        [("a", "1"), ("b", ""), ("c", "1"), ("ä", "ö")].map(|(key, value)| (key.to_owned(), value.to_owned()));
    check_eq!(all, expected, "the keys and values, sorted");
}
