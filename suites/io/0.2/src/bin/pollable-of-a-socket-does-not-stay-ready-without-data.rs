//! When all data that has come was read from a socket, its pollables stop being ready: a program that waits does not spin.
//!
//! A system may know that a socket is empty only when a read has found nothing. A host whose pollables are still ready until then
//! is accepted.
//@ covers = [
//@     "wasi:io/streams#[method]input-stream.subscribe",
//@     "wasi:io/streams#[method]input-stream.read",
//@     "wasi:io/poll#[method]pollable.ready",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L99"
//@ requires = ["network"]
#![no_std]
#![no_main]

use io_0_2::{read_exactly, succeed, tcp, write_all};
use support::prelude::*;

support::command!(test);

/// How many reads may find nothing although the pollable was ready.
const MOST: usize = 10;

fn test() {
    let (near, far) = tcp::connection();
    for _ in 0..3 {
        write_all(&far.output, b"data");
        check_eq!(read_exactly(&near.input, 4), b"data", "what was written");
        let mut empty = 0;
        while near.input.subscribe().ready() {
            let bytes = succeed(near.input.read(100), "`read` of an open socket without data succeeds");
            check_eq!(bytes, b"", "nothing comes after all that was written");
            empty += 1;
            check!(empty < MOST, "a pollable is not ready any more when {empty} reads have found nothing");
        }
    }
}
