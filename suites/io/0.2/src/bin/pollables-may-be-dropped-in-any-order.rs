//! The pollables of streams may be dropped in any order, many of them, and the streams go on after them.
//!
//! Nothing may be left of a dropped pollable that keeps its stream from being used or dropped.
//@ covers = ["wasi:io/streams#[method]input-stream.subscribe", "wasi:io/streams#[method]output-stream.subscribe"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L102"
//@ stdin = "data"
//@ expect = { exit = 0, stdout = "data" }
#![no_std]
#![no_main]

use io_0_2::{read_to_end, write_all};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::cli::stdout::get_stdout;
use wasip2::io::poll::Pollable;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let stdout = get_stdout();
    for round in 0..20 {
        let mut pollables: Vec<Pollable> = Vec::new();
        for _ in 0..50 {
            pollables.push(stdin.subscribe());
            pollables.push(stdout.subscribe());
        }
        // From the middle, from the front and from the back. Some have been waited for, most have not.
        pollables.remove(50 + round).block();
        while pollables.len() > 2 {
            drop(pollables.remove(0));
            drop(pollables.pop());
        }
        for pollable in &pollables {
            pollable.block();
        }
    }
    let bytes = read_to_end(&stdin);
    drop(stdin);
    write_all(&stdout, &bytes);
    drop(stdout);
    check_eq!(bytes, b"data", "the data, after all pollables were dropped");
}
