//! `get-and-delete` gives all values of its name in order and removes them, and leaves other names alone.
//@ covers = ["wasi:http/types#[method]fields.get-and-delete"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L243"
#![no_std]
#![no_main]

use http_0_3::fields;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let fields = fields::from_list(&[("x-name", "1"), ("x-other", "o"), ("X-NAME", "2"), ("x-name-2", "p")]);
    let taken = fields::succeed(fields.get_and_delete("X-Name"), "`get-and-delete` succeeds");
    check_eq!(taken, fields::values(&["1", "2"]), "the values that were taken");
    check!(!fields.has("x-name"), "the name is not there after `get-and-delete`");
    let mut entries = fields::lowercase_entries(&fields);
    entries.sort();
    check_eq!(entries, fields::list(&[("x-name-2", "p"), ("x-other", "o")]), "the entries that are left, sorted");
    let taken = fields::succeed(fields.get_and_delete("x-name"), "`get-and-delete` of an absent name succeeds");
    check_eq!(taken, fields::values(&[]), "the values of an absent name");
}
