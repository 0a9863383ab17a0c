//! Names that differ in the case of letters alone are one name, for every operation.
//@ covers = [
//@     "wasi:http/types#[static]fields.from-list",
//@     "wasi:http/types#[method]fields.get",
//@     "wasi:http/types#[method]fields.has",
//@     "wasi:http/types#[method]fields.set",
//@     "wasi:http/types#[method]fields.append",
//@     "wasi:http/types#[method]fields.delete",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L157"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, succeed, values};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("X-Name", "1"), ("x-name", "2")]);
    for name in ["X-Name", "x-name", "X-NAME", "x-nAmE"] {
        check!(fields.has(name), "`has` of `{name}` is true");
        check_eq!(fields.get(name), values(&["1", "2"]), "the values of `{name}`");
    }
    succeed(fields.append("X-NAME", b"3"), "`append` succeeds");
    check_eq!(fields.get("x-name"), values(&["1", "2", "3"]), "the values after `append` with another case");
    succeed(fields.set("x-NAME", &values(&["4"])), "`set` succeeds");
    check_eq!(fields.get("X-Name"), values(&["4"]), "the values after `set` with another case");
    check_eq!(fields.copy_all().len(), 1, "the number of entries after `set` with another case");
    succeed(fields.delete("X-nAME"), "`delete` succeeds");
    check!(!fields.has("x-name"), "`has` after `delete` with another case is false");
    check_eq!(fields.copy_all(), [], "the entries after `delete` with another case");
}
