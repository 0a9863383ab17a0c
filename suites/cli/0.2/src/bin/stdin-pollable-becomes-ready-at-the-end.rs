//! The pollable of standard input becomes ready when the other side closes it, and `read` then finds the end.
//@ covers = [
//@     "wasi:cli/stdin#get-stdin",
//@     "wasi:io/streams#[method]input-stream.subscribe",
//@     "wasi:io/streams#[method]input-stream.read",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L99"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_2::{check_closed, print};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let pollable = stdin.subscribe();
    print("mark");
    pollable.block();
    check!(pollable.ready(), "the pollable is ready after `block`");
    check_closed(stdin.read(100), "`read` gives `closed` when the pollable was ready and there was no data");
}
