//! `set` of a name that was not there adds it, with all of its values.
//@ covers = ["wasi:http/types#[method]fields.set"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L225"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, succeed, values};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("x-other", "o")]);
    succeed(fields.set("x-new", &values(&["b", "a", "b"])), "`set` of a new name succeeds");
    check_eq!(fields.get("x-new"), values(&["b", "a", "b"]), "the values after `set`");
    check!(fields.has("x-new"), "the name is there after `set`");
    check_eq!(fields.get("x-other"), values(&["o"]), "the values of another name");
}
