//! `blocking-read` of a standard input that is open but has no data waits, and then gives at least one byte of what came.
//@ covers = ["wasi:cli/stdin#get-stdin", "wasi:io/streams#[method]input-stream.blocking-read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L73"
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

use cli_0_2::{print, read_to_end, succeed};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    print("mark");
    let mut bytes = succeed(stdin.blocking_read(100), "`blocking-read` succeeds once data has come");
    check!(!bytes.is_empty(), "`blocking-read` gives at least one byte");
    print("answer");
    bytes.extend(read_to_end(&stdin));
    check_eq!(bytes, b"data", "all that was written");
}
