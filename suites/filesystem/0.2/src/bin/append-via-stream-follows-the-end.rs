//! A stream for appending writes at the end that the file has by then, also where others have moved it.
//@ covers = ["wasi:filesystem/types#[method]descriptor.append-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L331"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{check_bytes, content, create, root, succeed, write_all, write_and_flush};

support::command!(test);

fn test() {
    let root = root();
    let file = create(&root, "new", b"0123");
    let first = succeed(file.append_via_stream(), "`append-via-stream` succeeds");
    let second = succeed(file.append_via_stream(), "`append-via-stream` succeeds");
    write_and_flush(&first, b"a");
    write_and_flush(&second, b"b");
    write_and_flush(&first, b"c");
    check_bytes(content(&root, "new"), b"0123abc", "the content after appending by two streams");
    write_all(&file, b"...", 7);
    write_and_flush(&first, b"d");
    check_bytes(content(&root, "new"), b"0123abc...d", "the content after the file was extended by `write`");
    succeed(file.set_size(2), "`set-size` succeeds");
    write_and_flush(&second, b"e");
    check_bytes(content(&root, "new"), b"01e", "the content after the file was made shorter");
}
