//! `delete` of a name that is not there succeeds, and does nothing.
//@ covers = ["wasi:http/types#[method]fields.delete"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L234"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, list, lowercase_entries, succeed};
use support::prelude::*;
use wasip3::http::types::Fields;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("x-there", "1"), ("x-there", "2")]);
    for name in ["x-absent", "x-ther", "x-absent"] {
        succeed(fields.delete(name), &format!("`delete` of `{name}`, which is not there, succeeds"));
    }
    check_eq!(lowercase_entries(&fields), list(&[("x-there", "1"), ("x-there", "2")]), "the entries");
    succeed(Fields::new().delete("x-absent"), "`delete` from empty fields succeeds");
}
