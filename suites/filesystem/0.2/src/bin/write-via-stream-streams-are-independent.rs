//! Streams for writing to one file each have a position of their own.
//@ covers = ["wasi:filesystem/types#[method]descriptor.write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L305"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_bytes, content, create, root, succeed, write_and_flush};

support::command!(test);

fn test() {
    let root = root();
    let file = create(&root, "new", b"............");
    let first = succeed(file.write_via_stream(0), "`write-via-stream` succeeds");
    let second = succeed(file.write_via_stream(6), "`write-via-stream` succeeds");
    for (one, other) in [(b"a", b"x"), (b"b", b"y"), (b"c", b"z")] {
        write_and_flush(&first, one);
        write_and_flush(&second, other);
    }
    check_bytes(content(&root, "new"), b"abc...xyz...", "the content of the file");
}
