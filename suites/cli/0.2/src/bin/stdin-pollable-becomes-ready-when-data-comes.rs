//! The pollable of standard input becomes ready when data comes, and stays so until the data is read.
//@ covers = [
//@     "wasi:cli/stdin#get-stdin",
//@     "wasi:io/streams#[method]input-stream.subscribe",
//@     "wasi:io/streams#[method]input-stream.read",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L99"
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
    let pollable = stdin.subscribe();
    print("mark");
    pollable.block();
    check!(pollable.ready(), "the pollable is ready after `block`");
    check!(stdin.subscribe().ready(), "a new pollable is ready while there is data");
    let mut bytes = succeed(stdin.read(100), "`read` succeeds when data has come");
    check!(!bytes.is_empty(), "`read` gives bytes when the pollable was ready");
    print("answer");
    bytes.extend(read_to_end(&stdin));
    check_eq!(bytes, b"data", "all that was written");
}
