//! `splice` of no bytes from a stream with data succeeds and transfers none.
//@ covers = ["wasi:io/streams#[method]output-stream.splice"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L227"
//@ stdin = "data"
//@ expect = { exit = 0, stdout = "data" }
#![no_std]
#![no_main]

use io_0_2::{read_to_end, succeed, write_all};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let stdout = get_stdout();
    stdin.subscribe().block();
    for _ in 0..3 {
        stdout.subscribe().block();
        let transferred = succeed(stdout.splice(&stdin, 0), "`splice` of no bytes succeeds");
        check_eq!(transferred, 0, "the number of bytes that `splice` of none transfers");
    }
    let bytes = read_to_end(&stdin);
    check_eq!(bytes, b"data", "the data, of which nothing was taken");
    write_all(&stdout, &bytes);
}
