//! Keys and values arrive as they were given, whatever script they are written in.
//@ covers = ["wasi:config/store#get"]
//@ spec = "https://github.com/WebAssembly/wasi-runtime-config/blob/f4d699bc6dd77adad99fa1a2246d482225ec6485/wit/store.wit#L17"
//@ config = { "größe" = "日本語 – שלום", "e\u0301" = "decomposed", "\u00e9" = "composed", emoji = "👩‍🚀\U0010FFFF" }
#![no_std]
#![no_main]

use config_0_2::get;
use support::prelude::*;

support::command!(test);

fn test() {
    check_eq!(get("größe").as_deref(), Some("日本語 – שלום"), "a key and a value outside ASCII");
    check_eq!(get("e\u{301}").as_deref(), Some("decomposed"), "a key that is a letter and an accent");
    check_eq!(get("\u{e9}").as_deref(), Some("composed"), "a key that looks like it, and is another");
    check_eq!(get("emoji").as_deref(), Some("👩‍🚀\u{10ffff}"), "a value outside the basic plane");
}
