//! If an output stream is closed, its pollables are ready, those from before and those from after.
//@ covers = [
//@     "wasi:io/streams#[method]output-stream.subscribe",
//@     "wasi:io/poll#[method]pollable.ready",
//@     "wasi:io/poll#[method]pollable.block",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L192"
//@ requires = ["network"]
#![no_std]
#![no_main]

use io_0_2::{check_closed, tcp};
use support::prelude::*;

support::command!(test);

fn test() {
    let (near, _far) = tcp::connection();
    let before = near.output.subscribe();
    near.close_output();
    check_closed(near.output.check_write(), "`check-write` of a closed output");
    for _ in 0..3 {
        let after = near.output.subscribe();
        for pollable in [&before, &after] {
            check!(pollable.ready(), "a pollable of a closed output is ready");
            pollable.block();
        }
    }
}
