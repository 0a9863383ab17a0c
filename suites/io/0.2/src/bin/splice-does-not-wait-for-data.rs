//! `splice` from a stream that is open but has no data transfers none, without waiting for any.
//!
//! The harness writes only after it has seen the program's mark, so that a host that waits in `splice` waits for ever.
//@ covers = ["wasi:io/streams#[method]output-stream.splice"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L228"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "data" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use io_0_2::{print, read_to_end, succeed};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let stdout = get_stdout();
    for _ in 0..3 {
        stdout.subscribe().block();
        let transferred = succeed(stdout.splice(&stdin, 100), "`splice` from an open stream without data succeeds");
        check_eq!(transferred, 0, "the number of bytes that are transferred before any were written");
    }
    print("mark");
    check_eq!(read_to_end(&stdin), b"data", "what was written after the mark");
}
