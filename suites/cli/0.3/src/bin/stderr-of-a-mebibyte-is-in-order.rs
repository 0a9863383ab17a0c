//! A mebibyte written to standard error comes out complete and in order, by the time that the future resolves to success.
//@ covers = ["wasi:cli/stderr#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L58"
//@ expect = { exit = 0, stderr = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } }
#![no_std]
#![no_main]

use cli_0_3::{PATTERN, deliver, succeed};
use wasip3::cli::stderr::write_via_stream;

support::command!(async test);

async fn test() {
    succeed(deliver(write_via_stream, PATTERN.repeat(17_190)).await, "writing to standard error succeeds");
}
