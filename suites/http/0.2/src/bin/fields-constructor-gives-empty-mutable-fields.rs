//! Fields that were constructed are empty, and can be changed.
//@ covers = ["wasi:http/types#[constructor]fields", "wasi:http/types#[method]fields.entries"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L179"
#![no_std]
#![no_main]

use http_0_2::fields::{list, lowercase_entries, succeed};
use support::prelude::*;
use wasip2::http::types::Fields;

support::command!(test);

fn test() {
    let fields = Fields::new();
    check_eq!(fields.entries(), [], "the entries of new fields");
    check!(!fields.has("x-one"), "new fields do not have a name");
    succeed(fields.append("x-one", b"1"), "`append` to new fields succeeds");
    check_eq!(lowercase_entries(&fields), list(&[("x-one", "1")]), "the entries after an `append`");
    check_eq!(Fields::new().entries(), [], "the entries of other new fields");
}
