//! `append` adds its value after those that the name has, and changes none of them.
//@ covers = ["wasi:http/types#[method]fields.append"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L248"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, succeed, values};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("x-name", "z"), ("x-other", "o")]);
    for value in ["a", "z", ""] {
        succeed(fields.append("x-name", value.as_bytes()), "`append` succeeds");
    }
    check_eq!(fields.get("x-name"), values(&["z", "a", "z", ""]), "the values after `append`");
    check_eq!(fields.get("x-other"), values(&["o"]), "the values of another name");
    succeed(fields.append("x-new", b"n"), "`append` of a new name succeeds");
    check_eq!(fields.get("x-new"), values(&["n"]), "the values of a new name");
}
