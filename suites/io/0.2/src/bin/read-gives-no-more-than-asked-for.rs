//! `read` never gives more bytes than it was asked for, also when there are more, and loses none.
//@ covers = ["wasi:io/streams#[method]input-stream.read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L50"
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 20 }
#![no_std]
#![no_main]

use io_0_2::{PATTERN, succeed};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let given = PATTERN.repeat(20).into_bytes();
    let mut bytes = Vec::new();
    for length in [1, 2, 3, 7, 64].into_iter().cycle() {
        stdin.subscribe().block();
        let part = succeed(stdin.read(length), "`read` before the end succeeds");
        check!(part.len() as u64 <= length, "a read of {length} bytes gives no more, and gave {}", part.len());
        bytes.extend(part);
        if bytes.len() >= given.len() {
            break;
        }
    }
    check_eq!(bytes, given, "all bytes that were read");
}
