//! `get` of a name that is not there, or that is syntactically invalid, gives an empty list.
//@ covers = ["wasi:http/types#[method]fields.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L203"
#![no_std]
#![no_main]

use http_0_2::fields::{INVALID_NAMES, from_list, values};
use support::prelude::*;

support::command!(test);

fn test() {
    let fields = from_list(&[("x-there", "1"), ("x", "2")]);
    for name in ["x-absent", "x-ther", "x-theree"].into_iter().chain(INVALID_NAMES) {
        check_eq!(fields.get(name), values(&[]), "the values of `{}`", name.escape_debug());
    }
}
