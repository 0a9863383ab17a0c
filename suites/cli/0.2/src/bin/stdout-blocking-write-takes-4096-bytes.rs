//! `blocking-write-and-flush` takes 4096 bytes for standard output in one call.
//@ covers = ["wasi:cli/stdout#get-stdout", "wasi:io/streams#[method]output-stream.blocking-write-and-flush"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L154"
//@ expect = { exit = 0, stdout = { repeat = "0123456789abcdef", times = 256 } }
#![no_std]
#![no_main]

use cli_0_2::succeed;
use support::prelude::*;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let bytes = "0123456789abcdef".repeat(256);
    check_eq!(bytes.len(), 4096, "the number of bytes");
    succeed(get_stdout().blocking_write_and_flush(bytes.as_bytes()), "a write of 4096 bytes succeeds");
}
