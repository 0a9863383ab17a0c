//! `write-zeroes` takes as many zeroes as `check-write` permits, each time, and all of them come out.
//@ covers = ["wasi:io/streams#[method]output-stream.write-zeroes", "wasi:io/streams#[method]output-stream.check-write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L202"
//@ expect = { exit = 0, stdout = { repeat = "\u0000", times = 300000 } }
#![no_std]
#![no_main]

use io_0_2::{permit, succeed};
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdout = get_stdout();
    let mut rest = 300_000;
    while rest > 0 {
        let length = permit(&stdout).min(rest);
        succeed(stdout.write_zeroes(length), "`write-zeroes` of as many bytes as are permitted succeeds");
        rest -= length;
    }
    succeed(stdout.blocking_flush(), "`blocking-flush` succeeds");
}
