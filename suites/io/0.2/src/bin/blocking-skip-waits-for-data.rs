//! `blocking-skip` on a stream that is open but has no data waits, and then skips at least one byte of what came.
//@ covers = ["wasi:io/streams#[method]input-stream.blocking-skip"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L91"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "data" },
//@     { type = "read", id = "stdout", payload = "answer" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use io_0_2::{print, read_to_end, succeed};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    print("mark");
    let skipped = succeed(stdin.blocking_skip(100), "`blocking-skip` succeeds once data has come");
    check!((1..=4).contains(&skipped), "`blocking-skip` skips one to all of four bytes, and skipped {skipped}");
    print("answer");
    let rest = &b"data"[skipped as usize..];
    check_eq!(read_to_end(&stdin), rest, "what was written, after the bytes that were skipped");
}
