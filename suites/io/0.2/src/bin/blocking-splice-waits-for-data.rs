//! `blocking-splice` from a stream that is open but has no data waits until some comes, and transfers it.
//@ covers = ["wasi:io/streams#[method]output-stream.blocking-splice"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L247"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "data" },
//@     { type = "read", id = "stdout", payload = "data" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use io_0_2::{print, read_exactly, succeed, write_all};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let stdout = get_stdout();
    print("mark");
    let transferred = succeed(stdout.blocking_splice(&stdin, 100), "`blocking-splice` succeeds once data has come");
    check!(
        (1..=4).contains(&transferred),
        "`blocking-splice` transfers one to all of four bytes, and transferred {transferred}"
    );
    succeed(stdout.blocking_flush(), "`blocking-flush` succeeds");
    write_all(&stdout, &read_exactly(&stdin, 4 - transferred as usize));
}
