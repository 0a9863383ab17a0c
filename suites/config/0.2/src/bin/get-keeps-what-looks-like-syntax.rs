//! A value is text and nothing else: quotes, spaces, line breaks and signs that shells or files of settings read as
//! something are part of it.
//@ covers = ["wasi:config/store#get"]
//@ spec = "https://github.com/WebAssembly/wasi-runtime-config/blob/f4d699bc6dd77adad99fa1a2246d482225ec6485/wit/store.wit#L17"
//@ config = { equals = "a=b=c", spaces = "  two before and three after   ", quotes = "\"double\" 'single' `back`", lines = "one\ntwo\r\nthree\tend", signs = "$HOME ${HOME} %PATH% \\ # ; & | * ? {x}", json = "{\"a\": [null]}" }
#![no_std]
#![no_main]

use config_0_2::get;
use support::prelude::*;

support::command!(test);

fn test() {
    for (key, value) in [
        ("equals", "a=b=c"),
        ("spaces", "  two before and three after   "),
        ("quotes", "\"double\" 'single' `back`"),
        ("lines", "one\ntwo\r\nthree\tend"),
        ("signs", "$HOME ${HOME} %PATH% \\ # ; & | * ? {x}"),
        ("json", "{\"a\": [null]}"),
    ] {
        check_eq!(get(key).as_deref(), Some(value), "the value of `{key}`");
    }
}
