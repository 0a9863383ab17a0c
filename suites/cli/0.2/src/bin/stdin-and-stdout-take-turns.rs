//! A program can converse: input reaches it before the input has ended, and its flushed output gets out before it has ended.
//@ covers = ["wasi:cli/stdin#get-stdin", "wasi:cli/stdout#get-stdout"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L154"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "ready" },
//@     { type = "write", id = "stdin", payload = "first" },
//@     { type = "read", id = "stdout", payload = "first" },
//@     { type = "write", id = "stdin", payload = "second\n" },
//@     { type = "read", id = "stdout", payload = "second\n" },
//@     { type = "write", id = "stdin", payload = "third" },
//@     { type = "read", id = "stdout", payload = "third" },
//@     { type = "close", id = "stdin" },
//@     { type = "read", id = "stdout", payload = "end" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_2::write_all;
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::cli::stdout::get_stdout;
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let stdout = get_stdout();
    write_all(&stdout, b"ready");
    loop {
        match stdin.blocking_read(100) {
            Ok(bytes) => write_all(&stdout, &bytes),
            Err(StreamError::Closed) => break,
            Err(error) => fail!("`blocking-read` succeeds or finds the end, and gave {error:?}"),
        }
    }
    write_all(&stdout, b"end");
}
