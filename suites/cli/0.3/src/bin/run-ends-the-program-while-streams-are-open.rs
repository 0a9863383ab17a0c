//! The program ends when `run` returns, also if it has streams open that it has not written to, and futures that it has not
//! read.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/run.wit#L5"
//@ expect = { exit = 0, stdout = "returning", stderr = "" }
#![no_std]
#![no_main]

use cli_0_3::print;
use wasip3::cli::{stderr, stdin, stdout};
use wasip3::wit_stream;

support::command!(async test);

async fn test() {
    let (output, reader) = wit_stream::new();
    let written = stdout::write_via_stream(reader);
    let (errors, reader) = wit_stream::new();
    let nothing_written = stderr::write_via_stream(reader);
    let input = stdin::read_via_stream();
    print("returning").await;
    // Everything is left as it is, and not even dropped.
    core::mem::forget((output, written, errors, nothing_written, input));
}
