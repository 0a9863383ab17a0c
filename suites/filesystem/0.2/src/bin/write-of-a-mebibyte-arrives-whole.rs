//! A mebibyte that is written is read again, byte for byte and in order.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.write",
//@     "wasi:filesystem/types#[method]descriptor.read",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L419"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{content, create, root, size};
use support::prelude::*;

support::command!(test);

fn test() {
    let root = root();
    // No two pages begin alike, so that pages that are lost or swapped do not go unnoticed.
    let bytes: Vec<u8> = (0..1_048_576_u32).map(|at| (at % 251) as u8 ^ (at >> 12) as u8).collect();
    let file = create(&root, "new", &bytes);
    check_eq!(size(&file), 1_048_576, "the size of the file");
    check!(content(&root, "new") == bytes, "the bytes read are those written");
}
