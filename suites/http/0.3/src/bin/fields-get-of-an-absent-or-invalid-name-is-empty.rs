//! `get` of a name that is not there, or that is syntactically invalid, gives an empty list.
//@ covers = ["wasi:http/types#[method]fields.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L215"
#![no_std]
#![no_main]

use http_0_3::fields::{INVALID_NAMES, from_list, values};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("x-there", "1"), ("x", "2")]);
    for name in ["x-absent", "x-ther", "x-theree"].into_iter().chain(INVALID_NAMES) {
        check_eq!(fields.get(name), values(&[]), "the values of `{}`", name.escape_debug());
    }
}
