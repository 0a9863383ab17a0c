//! `has` of a name that is syntactically invalid is false.
//@ covers = ["wasi:http/types#[method]fields.has"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L221"
#![no_std]
#![no_main]

use http_0_3::fields::{INVALID_NAMES, from_list};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("x-there", "1"), ("x", "2")]);
    check!(fields.has("x-there"), "`has` of a name that is there is true");
    for name in INVALID_NAMES {
        check!(!fields.has(name), "`has` of `{}` is false", name.escape_debug());
    }
}
