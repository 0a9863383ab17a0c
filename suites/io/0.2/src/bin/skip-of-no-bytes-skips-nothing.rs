//! `skip` of no bytes from an open stream skips none, whether there is data or not.
//@ covers = ["wasi:io/streams#[method]input-stream.skip"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L83"
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
    let skipped = succeed(stdin.skip(0), "`skip` of no bytes from an open stream succeeds");
    check_eq!(skipped, 0, "the number of bytes that `skip` of none skips");
    stdin.subscribe().block();
    for _ in 0..3 {
        let skipped = succeed(stdin.skip(0), "`skip` of no bytes from a stream with data succeeds");
        check_eq!(skipped, 0, "the number of bytes that `skip` of none skips when there is data");
    }
    check_eq!(read_exactly(&stdin, 4), b"data", "the data, of which nothing was skipped");
}
