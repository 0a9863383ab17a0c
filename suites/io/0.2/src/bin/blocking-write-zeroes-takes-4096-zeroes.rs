//! `blocking-write-zeroes-and-flush` takes 4096 zeroes in one call, again and again.
//@ covers = ["wasi:io/streams#[method]output-stream.blocking-write-zeroes-and-flush"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L212"
//@ expect = { exit = 0, stdout = { repeat = "\u0000", times = 40960 } }
#![no_std]
#![no_main]

use io_0_2::succeed;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdout = get_stdout();
    for _ in 0..10 {
        succeed(stdout.blocking_write_zeroes_and_flush(4096), "`blocking-write-zeroes-and-flush` of 4096 succeeds");
    }
}
