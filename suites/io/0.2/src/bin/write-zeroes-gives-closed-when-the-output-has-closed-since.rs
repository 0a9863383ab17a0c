//! `write-zeroes` gives `closed` when the stream has closed since `check-write` gave a permit, and does not trap.
//@ covers = ["wasi:io/streams#[method]output-stream.write-zeroes", "wasi:io/streams#[method]output-stream.check-write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L202"
//@ requires = ["network"]
#![no_std]
#![no_main]

use io_0_2::{check_closed, permit, read_to_end, tcp};
use support::prelude::*;

support::command!(test);

fn test() {
    let (near, far) = tcp::connection();
    permit(&near.output);
    near.close_output();
    check_closed(near.output.write_zeroes(1), "`write-zeroes` with a permit from before the output was closed");
    check_eq!(read_to_end(&far.input), b"", "what was written");
}
