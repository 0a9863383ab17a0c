//! `set` replaces all values of its name, and leaves other names alone.
//@ covers = ["wasi:http/types#[method]fields.set"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L225"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, succeed, values};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("x-name", "1"), ("x-other", "o"), ("x-name", "2"), ("x-name", "3")]);
    succeed(fields.set("x-name", &values(&["b", "a"])), "`set` of two values instead of three succeeds");
    check_eq!(fields.get("x-name"), values(&["b", "a"]), "the values after `set`");
    succeed(fields.set("x-name", &values(&["c", "c", "d", "c"])), "`set` of more values succeeds");
    check_eq!(fields.get("x-name"), values(&["c", "c", "d", "c"]), "the values after `set` of more");
    check_eq!(fields.get("x-other"), values(&["o"]), "the values of another name");
    check_eq!(fields.copy_all().len(), 5, "the number of entries");
}
