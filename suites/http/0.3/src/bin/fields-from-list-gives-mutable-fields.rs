//! Fields from a list can be changed in every way.
//@ covers = [
//@     "wasi:http/types#[static]fields.from-list",
//@     "wasi:http/types#[method]fields.set",
//@     "wasi:http/types#[method]fields.append",
//@     "wasi:http/types#[method]fields.delete",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L197"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, succeed, values};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("x-set", "1"), ("x-appended", "1"), ("x-deleted", "1")]);
    succeed(fields.set("x-set", &values(&["2"])), "`set` succeeds");
    succeed(fields.append("x-appended", b"2"), "`append` succeeds");
    succeed(fields.delete("x-deleted"), "`delete` succeeds");
    check_eq!(fields.get("x-set"), values(&["2"]), "the values after `set`");
    check_eq!(fields.get("x-appended"), values(&["1", "2"]), "the values after `append`");
    check_eq!(fields.get("x-deleted"), values(&[]), "the values after `delete`");
}
