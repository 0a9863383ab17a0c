//! A standard input of a mebibyte is read to its end, complete and in order, and the future beside it resolves to success.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L20"
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }
#![no_std]
#![no_main]

use cli_0_3::{check_pattern, receive, succeed};
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let (bytes, result) = receive(read_via_stream()).await;
    check_pattern(&bytes, 17_190);
    succeed(result, "the future of an input that is read to its end is success");
}
