//! What is deleted through one handle of a bucket is not there through another.
//!
//! Whoever reads is the same client as who has written: the same component, in the same instance.
//@ covers = [
//@   "wasi:keyvalue/store#[method]bucket.delete",
//@   "wasi:keyvalue/store#[method]bucket.exists",
//@   "wasi:keyvalue/store#open",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-keyvalue/blob/v0.2.0-draft/wit/store.wit#L14"
//@ keyvalue = { key = "value" }
#![no_std]
#![no_main]

use keyvalue_0_2::{bucket, exists, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let (writer, reader) = (bucket(), bucket());
    succeed(writer.delete("key"), "`delete`");
    check!(!exists(&reader, "key"), "a key that was deleted through another handle is not there");
}
