//! The size of a file is, at each moment, the number of bytes in it.
//@ covers = ["wasi:filesystem/types#[method]descriptor.stat"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L114"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{create, root, size, write_all};
use support::prelude::*;

support::command!(test);

fn test() {
    let file = create(&root(), "new", b"");
    check_eq!(size(&file), 0, "the size of a new file");
    write_all(&file, b"0123456789", 0);
    check_eq!(size(&file), 10, "the size after ten bytes were written");
    write_all(&file, b"01234", 0);
    check_eq!(size(&file), 10, "the size after bytes were replaced");
    write_all(&file, b"0", 100_000);
    check_eq!(size(&file), 100_001, "the size after a byte was written far away");
}
