//! `has` is true of a name that is there, and of no other.
//@ covers = ["wasi:http/types#[method]fields.has"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L221"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, succeed};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("x-there", "1"), ("x-there", "2")]);
    check!(fields.has("x-there"), "a name is there");
    for name in ["x-absent", "x-ther", "x-theree", "1"] {
        check!(!fields.has(name), "the name `{name}` is not there");
    }
    succeed(fields.append("x-absent", b"1"), "`append` succeeds");
    check!(fields.has("x-absent"), "a name is there once it was appended");
    succeed(fields.delete("x-there"), "`delete` succeeds");
    check!(!fields.has("x-there"), "a name is not there after it was deleted");
}
