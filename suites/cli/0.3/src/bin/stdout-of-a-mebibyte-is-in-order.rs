//! A mebibyte written to standard output comes out complete and in order, by the time that the future resolves to success.
//@ covers = ["wasi:cli/stdout#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L42"
//@ expect = { exit = 0, stdout = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } }
#![no_std]
#![no_main]

use cli_0_3::{PATTERN, deliver, succeed};
use wasip3::cli::stdout::write_via_stream;

support::command!(async test);

async fn test() {
    succeed(deliver(write_via_stream, PATTERN.repeat(17_190)).await, "writing to standard output succeeds");
}
