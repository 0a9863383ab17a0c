//! Reads of no bytes take none of standard input, whether there is data or not.
//!
//! What such a read waits for is not said: it may be over at once, or when there is data or the end.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L20"
//@ stdin = "data"
#![no_std]
#![no_main]

use cli_0_3::{read, read_exactly};
use support::prelude::*;
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let (mut stream, _done) = read_via_stream();
    for expected in [b"d", b"a", b"t", b"a"] {
        for _ in 0..3 {
            let nothing = read(&mut stream, 0).await;
            check_eq!(nothing.as_deref(), Some(&[][..]), "what a read of no bytes gives before the end");
        }
        check_eq!(read_exactly(&mut stream, 1).await, expected, "the byte that comes next");
    }
    check_eq!(read(&mut stream, 1).await, None, "what is read at the end");
}
