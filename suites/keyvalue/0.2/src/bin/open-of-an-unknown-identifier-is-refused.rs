//! `open` of an identifier that the host does not recognize is the error `no-such-store`.
//!
//! `access-denied` is accepted, too: it says that a store may or may not exist.
//@ covers = ["wasi:keyvalue/store#open"]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L53"
//@ keyvalue = {}
#![no_std]
#![no_main]

use keyvalue_0_2::{Error, open};
use support::expected;
use support::prelude::*;

support::command!(test);

fn test() {
    for identifier in ["ticktock-has-no-such-bucket", "../ticktock", "ticktock\u{0}"] {
        match open(identifier) {
            // A host need not tell whether a store exists to which there is no access, says the error.
            Err(Error::NoSuchStore | Error::AccessDenied) => {}
            other => expected(
                format!("`open` of {identifier:?}"),
                "`no-such-store`",
                format!("{:?}", other.map(|_| "a bucket")),
            ),
        }
    }
}
