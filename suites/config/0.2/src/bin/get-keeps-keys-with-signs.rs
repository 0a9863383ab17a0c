//! A key is text and nothing else: dots, slashes and colons in it part nothing.
//@ covers = ["wasi:config/store#get"]
//@ spec = "https://github.com/WebAssembly/wasi-runtime-config/blob/f4d699bc6dd77adad99fa1a2246d482225ec6485/wit/store.wit#L17"
//@ config = { "a.b" = "dot", "a/b" = "slash", "a:b" = "colon", "a b" = "space", a-b = "dash", a_b = "line" }
#![no_std]
#![no_main]

use config_0_2::get;
use support::prelude::*;

support::command!(test);

fn test() {
    for (key, value) in
        [("a.b", "dot"), ("a/b", "slash"), ("a:b", "colon"), ("a b", "space"), ("a-b", "dash"), ("a_b", "line")]
    {
        check_eq!(get(key).as_deref(), Some(value), "the value of `{key}`");
    }
    check_eq!(get("a"), None, "a key that is the beginning of others");
}
