//! `read` of a standard input that is open but has no data gives no bytes, without waiting for any.
//!
//! The harness writes only after it has seen the program's mark, so that a host that waits in `read` waits for ever.
//@ covers = ["wasi:cli/stdin#get-stdin", "wasi:io/streams#[method]input-stream.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L51"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "data" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_2::{print, read_to_end, succeed};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    for _ in 0..3 {
        let bytes = succeed(stdin.read(100), "`read` of an open standard input without data succeeds");
        check!(bytes.is_empty(), "no bytes are read before any were written, but {bytes:?}");
    }
    print("mark");
    check_eq!(read_to_end(&stdin), b"data", "what was written after the mark");
}
