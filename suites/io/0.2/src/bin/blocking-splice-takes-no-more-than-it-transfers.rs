//! What `blocking-splice` takes from the source is what it transfers and reports, and no more: the rest can be read.
//@ covers = ["wasi:io/streams#[method]output-stream.blocking-splice"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L235"
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 50 }
//@ expect = { exit = 0, stdout = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 50 } }
#![no_std]
#![no_main]

use io_0_2::{PATTERN, succeed, write_all};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let stdout = get_stdout();
    let given = PATTERN.repeat(50).into_bytes();
    let mut at = 0;
    // Bytes are spliced and read in turn; those that are read are written, so that standard output has them all.
    while at < given.len() {
        stdin.subscribe().block();
        stdout.subscribe().block();
        let transferred = succeed(stdout.blocking_splice(&stdin, 10), "`blocking-splice` before the end succeeds");
        check!(transferred <= 10, "`blocking-splice` of ten bytes transfers no more, and transferred {transferred}");
        at += transferred as usize;
        if at < given.len() {
            let bytes = succeed(stdin.blocking_read(7), "`blocking-read` before the end succeeds");
            let end = at + bytes.len();
            check_eq!(given.get(at..end), Some(&bytes[..]), "the bytes at {at}, after those that were transferred");
            write_all(&stdout, &bytes);
            at = end;
        }
    }
    check_eq!(at, given.len(), "the number of bytes that were transferred and read, all together");
    succeed(stdout.blocking_flush(), "`blocking-flush` succeeds");
}
