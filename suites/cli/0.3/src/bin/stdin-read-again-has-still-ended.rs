//! A program has one standard input: read again after its end, it has ended, and does not start over.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L18"
//@ stdin = "data"
#![no_std]
#![no_main]

use cli_0_3::{receive, succeed};
use support::prelude::*;
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let (bytes, result) = receive(read_via_stream()).await;
    check_eq!(bytes, b"data", "the bytes on standard input");
    succeed(result, "the future of an input that is read to its end is success");
    for _ in 0..3 {
        let (bytes, result) = receive(read_via_stream()).await;
        check_eq!(bytes, b"", "what is read from an input that has ended");
        succeed(result, "the future of an input that has ended is success");
    }
}
