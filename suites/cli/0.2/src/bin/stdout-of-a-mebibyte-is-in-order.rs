//! A mebibyte written to standard output by blocking writes comes out complete and in order.
//@ covers = ["wasi:cli/stdout#get-stdout", "wasi:io/streams#[method]output-stream.blocking-write-and-flush"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L154"
//@ expect = { exit = 0, stdout = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } }
#![no_std]
#![no_main]

use cli_0_2::{PATTERN, write_all};
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    write_all(&get_stdout(), PATTERN.repeat(17_190).as_bytes());
}
