//! Fields that were constructed are empty, and can be changed.
//@ covers = ["wasi:http/types#[constructor]fields", "wasi:http/types#[method]fields.copy-all"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L190"
#![no_std]
#![no_main]

use http_0_3::fields::{list, lowercase_entries, succeed};
use support::prelude::*;
use wasip3::http::types::Fields;

support::command!(async test);

async fn test() {
    let fields = Fields::new();
    check_eq!(fields.copy_all(), [], "the entries of new fields");
    check!(!fields.has("x-one"), "new fields do not have a name");
    succeed(fields.append("x-one", b"1"), "`append` to new fields succeeds");
    check_eq!(lowercase_entries(&fields), list(&[("x-one", "1")]), "the entries after an `append`");
    check_eq!(Fields::new().copy_all(), [], "the entries of other new fields");
}
