//! Fields from a list have each pair of the list, a name with several values once for each value.
//!
//! In which order the names come, and in which case, this test leaves open. The values of one name keep their order: it
//! is the order in which they are sent.
//@ covers = ["wasi:http/types#[static]fields.from-list", "wasi:http/types#[method]fields.copy-all"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L199"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, list, lowercase_entries, values};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let pairs = [("x-one", "1"), ("x-two", "b"), ("x-one", "3"), ("x-empty", ""), ("x-two", "a"), ("x-one", "1")];
    let fields = from_list(&pairs);
    let (mut entries, mut expected) = (lowercase_entries(&fields), list(&pairs));
    entries.sort();
    expected.sort();
    check_eq!(entries, expected, "the entries, sorted");
    check_eq!(fields.get("x-one"), values(&["1", "3", "1"]), "the values of `x-one`");
    check_eq!(fields.get("x-two"), values(&["b", "a"]), "the values of `x-two`");
}
