//! What the program wrote before `exit` is all there, on standard output as on standard error, once the host has said that it
//! was written.
//@ covers = [
//@     "wasi:cli/exit#exit",
//@     "wasi:cli/stdout#write-via-stream",
//@     "wasi:cli/stderr#write-via-stream",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L42"
//@ expect = { exit = 0, stdout = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 1100 }, stderr = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 100 } }
#![no_std]
#![no_main]

use cli_0_3::{PATTERN, deliver, succeed};
use wasip3::cli::exit::exit;
use wasip3::cli::{stderr, stdout};

support::command!(async test);

async fn test() -> Result<(), ()> {
    // More than the 64 KiB that a pipe of Linux holds.
    let output = deliver(stdout::write_via_stream, PATTERN.repeat(1100)).await;
    let errors = deliver(stderr::write_via_stream, PATTERN.repeat(100)).await;
    succeed(output, "writing to standard output succeeds");
    succeed(errors, "writing to standard error succeeds");
    exit(Ok(()));
    Err(())
}
