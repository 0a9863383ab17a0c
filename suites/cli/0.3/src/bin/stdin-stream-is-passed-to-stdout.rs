//! The stream of standard input can be given to standard output as it is: all of it gets there, and both futures resolve to
//! success.
//@ covers = ["wasi:cli/stdin#read-via-stream", "wasi:cli/stdout#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L39"
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 }
//@ expect = { exit = 0, stdout = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } }
#![no_std]
#![no_main]

use cli_0_3::succeed;
use wasip3::cli::stdin::read_via_stream;
use wasip3::cli::stdout::write_via_stream;

support::command!(async test);

async fn test() {
    let (stream, read) = read_via_stream();
    let written = write_via_stream(stream);
    succeed(written.await, "the future of standard output is success");
    succeed(read.await, "the future of standard input is success");
}
