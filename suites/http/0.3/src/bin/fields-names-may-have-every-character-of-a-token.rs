//! A name may have every character that a token may have: letters, digits and fifteen others.
//!
//! So says RFC 9110, section 5.6.2.
//@ covers = [
//@     "wasi:http/types#[static]fields.from-list",
//@     "wasi:http/types#[method]fields.set",
//@     "wasi:http/types#[method]fields.append",
//@     "wasi:http/types#[method]fields.get",
//@     "wasi:http/types#[method]fields.has",
//@     "wasi:http/types#[method]fields.delete",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L107"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, succeed, values};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let token = "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz";
    for name in [token, "x", "0", "_", "x-1"] {
        let fields = from_list(&[(name, "1")]);
        check_eq!(fields.get(name), values(&["1"]), "the values of `{name}` after `from-list`");
        succeed(fields.append(name, b"2"), "`append` succeeds");
        check_eq!(fields.get(name), values(&["1", "2"]), "the values of `{name}` after `append`");
        succeed(fields.set(name, &values(&["3"])), "`set` succeeds");
        check_eq!(fields.get(name), values(&["3"]), "the values of `{name}` after `set`");
        succeed(fields.delete(name), "`delete` succeeds");
        check!(!fields.has(name), "`{name}` is not there after `delete`");
    }
}
