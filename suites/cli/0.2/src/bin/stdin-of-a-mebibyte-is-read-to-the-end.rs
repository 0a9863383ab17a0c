//! A standard input of a mebibyte is read to its end, complete and in order.
//@ covers = ["wasi:cli/stdin#get-stdin", "wasi:io/streams#[method]input-stream.blocking-read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L73"
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }
#![no_std]
#![no_main]

use cli_0_2::{check_pattern, read_to_end};
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    check_pattern(&read_to_end(&get_stdin()), 17_190);
}
