//! A clone has what the original has, and a change of one does not show in the other.
//@ covers = ["wasi:http/types#[method]fields.clone"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L268"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, succeed, values};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let original = from_list(&[("x-name", "1"), ("x-other", "o"), ("x-name", "2")]);
    let copy = original.clone();
    check_eq!(copy.copy_all(), original.copy_all(), "the entries of the clone");

    let before = original.copy_all();
    succeed(copy.append("x-name", b"3"), "`append` to the clone succeeds");
    succeed(copy.set("x-new", &values(&["n"])), "`set` in the clone succeeds");
    succeed(copy.delete("x-other"), "`delete` from the clone succeeds");
    check_eq!(original.copy_all(), before, "the entries of the original after changes of the clone");

    let before = copy.copy_all();
    succeed(original.append("x-name", b"4"), "`append` to the original succeeds");
    succeed(original.delete("x-other"), "`delete` from the original succeeds");
    check_eq!(copy.copy_all(), before, "the entries of the clone after changes of the original");

    drop(original);
    check_eq!(copy.get("x-name"), values(&["1", "2", "3"]), "values of the clone after the original was dropped");
}
