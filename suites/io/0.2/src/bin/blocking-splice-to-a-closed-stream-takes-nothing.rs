//! `blocking-splice` to an output that is closed gives `closed`, and takes nothing from the source: it asks the output first.
//@ covers = ["wasi:io/streams#[method]output-stream.blocking-splice"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L247"
//@ requires = ["network"]
//@ stdin = "data"
#![no_std]
#![no_main]

use io_0_2::{check_closed, read_to_end, tcp};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let (near, _far) = tcp::connection();
    near.close_output();
    stdin.subscribe().block();
    for _ in 0..2 {
        check_closed(near.output.blocking_splice(&stdin, 100), "`blocking-splice` to a closed output");
    }
    check_eq!(read_to_end(&stdin), b"data", "the data, of which nothing was taken");
}
