//! What is written through one handle of a bucket is read through another that was opened before.
//!
//! Whoever reads is the same client as who has written: the same component, in the same instance.
//@ covers = [
//@   "wasi:keyvalue/store#[method]bucket.get",
//@   "wasi:keyvalue/store#[method]bucket.set",
//@   "wasi:keyvalue/store#open",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L14"
//@ keyvalue = { old = "given" }
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, get, set};
use support::prelude::*;

support::command!(test);

fn test() {
    let (writer, reader) = (bucket(), bucket());
    set(&writer, "new", "value");
    check_eq!(get(&reader, "new").as_deref(), Some(&b"value"[..]), "a key that is new");
    set(&writer, "old", "changed");
    check_eq!(get(&reader, "old").as_deref(), Some(&b"changed"[..]), "a key that was there");
}
