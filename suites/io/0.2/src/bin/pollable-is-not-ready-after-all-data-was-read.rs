//! When all data that has come was read, and a further read has found nothing, a pollable is not ready until more comes.
//!
//! The harness writes each part only after it has seen the program's mark.
//@ covers = [
//@     "wasi:io/streams#[method]input-stream.subscribe",
//@     "wasi:io/streams#[method]input-stream.read",
//@     "wasi:io/poll#[method]pollable.ready",
//@     "wasi:io/poll#[method]pollable.block",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L99"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "first" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "second" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use io_0_2::{print, read_exactly, read_to_end, succeed};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    print("mark");
    check_eq!(read_exactly(&stdin, 5), b"first", "what was written first");
    let bytes = succeed(stdin.read(100), "`read` of an open stream without data succeeds");
    check_eq!(bytes, b"", "nothing comes after all that was written");
    let pollable = stdin.subscribe();
    for _ in 0..100 {
        check!(!pollable.ready(), "a pollable is not ready after all data was read and before more has come");
    }
    print("mark");
    pollable.block();
    check!(pollable.ready(), "the pollable is ready after `block`");
    drop(pollable);
    check_eq!(read_to_end(&stdin), b"second", "what was written then");
}
