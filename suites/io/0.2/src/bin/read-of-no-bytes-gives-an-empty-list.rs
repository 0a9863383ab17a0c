//! `read` of no bytes from an open stream gives an empty list, whether there is data or not, and takes nothing.
//@ covers = ["wasi:io/streams#[method]input-stream.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L59"
//@ stdin = "data"
#![no_std]
#![no_main]

use io_0_2::{read_exactly, succeed};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    // The data may not have come yet.
    let bytes = succeed(stdin.read(0), "`read` of no bytes from an open stream succeeds");
    check_eq!(bytes, b"", "what `read` of no bytes gives");
    stdin.subscribe().block();
    for _ in 0..3 {
        let bytes = succeed(stdin.read(0), "`read` of no bytes from a stream with data succeeds");
        check_eq!(bytes, b"", "what `read` of no bytes gives when there is data");
    }
    check_eq!(read_exactly(&stdin, 4), b"data", "the data, of which nothing was taken");
}
