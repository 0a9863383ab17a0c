//! `delete` removes all values of its name, and leaves other names alone.
//@ covers = ["wasi:http/types#[method]fields.delete"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L234"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, list, lowercase_entries, succeed, values};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("x-name", "1"), ("x-other", "o"), ("x-name", "2"), ("x-name-2", "p")]);
    succeed(fields.delete("x-name"), "`delete` succeeds");
    check_eq!(fields.get("x-name"), values(&[]), "the values after `delete`");
    check!(!fields.has("x-name"), "the name is not there after `delete`");
    let mut entries = lowercase_entries(&fields);
    entries.sort();
    check_eq!(entries, list(&[("x-name-2", "p"), ("x-other", "o")]), "the entries that are left, sorted");
    succeed(fields.append("x-name", b"3"), "`append` after `delete` succeeds");
    check_eq!(fields.get("x-name"), values(&["3"]), "the values of a name that was deleted and appended");
}
