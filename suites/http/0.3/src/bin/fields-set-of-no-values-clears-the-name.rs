//! `set` of no values clears the values that there were, and leaves the name absent.
//!
//! That `set` with an empty list should do this is an open question (https://github.com/WebAssembly/WASI/issues/900):
//! it is what the sentences of `set` and `get` come to. A host that refuses such a call, and keeps the values, is not
//! failed.
//@ covers = [
//@     "wasi:http/types#[method]fields.set",
//@     "wasi:http/types#[method]fields.get",
//@     "wasi:http/types#[method]fields.has",
//@     "wasi:http/types#[method]fields.copy-all",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L225"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, list, lowercase_entries, values};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("x-name", "1"), ("x-other", "o"), ("x-name", "2")]);
    let cleared = fields.set("x-name", &[]).is_ok();
    let expected = if cleared { values(&[]) } else { values(&["1", "2"]) };
    check_eq!(fields.get("x-name"), expected, "the values after `set` of none, which succeeds: {cleared}");
    check_eq!(fields.has("x-name"), !cleared, "whether the name is there");
    check_eq!(fields.get("x-other"), values(&["o"]), "the values of another name");
    if cleared {
        check_eq!(lowercase_entries(&fields), list(&[("x-other", "o")]), "the entries");
    }
}
