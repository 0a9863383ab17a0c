//! `copy-all` gives names in the case in which they were set.
//!
//! What the case is of a name that is set in two cases is left open.
//@ covers = [
//@     "wasi:http/types#[method]fields.copy-all",
//@     "wasi:http/types#[static]fields.from-list",
//@     "wasi:http/types#[method]fields.append",
//@     "wasi:http/types#[method]fields.set",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L264"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, list, succeed, values};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("X-From-List", "1")]);
    succeed(fields.append("x-APPENDED", b"2"), "`append` succeeds");
    succeed(fields.set("X-set", &values(&["3"])), "`set` succeeds");
    let mut entries = fields.copy_all();
    entries.sort_by(|left, right| left.1.cmp(&right.1));
    let expected = list(&[("X-From-List", "1"), ("x-APPENDED", "2"), ("X-set", "3")]);
    check_eq!(entries, expected, "the entries, sorted by value");
}
