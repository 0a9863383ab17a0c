//! The size of a file is, at each moment, the number of bytes in it.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L123"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{create, root, size, write_all};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let file = create(&root(), "new", b"").await;
    check_eq!(size(&file).await, 0, "the size of a new file");
    write_all(&file, b"0123456789", 0).await;
    check_eq!(size(&file).await, 10, "the size after ten bytes were written");
    write_all(&file, b"01234", 0).await;
    check_eq!(size(&file).await, 10, "the size after bytes were replaced");
    write_all(&file, b"0", 100_000).await;
    check_eq!(size(&file).await, 100_001, "the size after a byte was written far away");
}
