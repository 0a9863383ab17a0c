//! A splice to an output that takes no more leaves in the source what it does not transfer.
//@ covers = ["wasi:io/streams#[method]output-stream.splice"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L228"
//@ requires = ["network"]
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 30000 }
#![no_std]
#![no_main]

use io_0_2::{PATTERN, read_to_end, succeed, tcp};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let (near, far) = tcp::connection();
    let given = PATTERN.repeat(30_000).into_bytes();
    let mut transferred = 0;
    loop {
        // There is data in the source, or its end: nothing is transferred only because the output permits nothing.
        stdin.subscribe().block();
        match near.output.splice(&stdin, u64::MAX) {
            Ok(0) | Err(StreamError::Closed) => break,
            Ok(length) => transferred += length as usize,
            Err(error) => fail!("`splice` succeeds or finds the end of the source, and gave {error:?}"),
        }
        check!(transferred <= given.len(), "`splice` transfers no more than there is, and transferred {transferred}");
    }
    let rest = read_to_end(&stdin);
    check_eq!(
        transferred + rest.len(),
        given.len(),
        "the number of bytes that were transferred, and of those that were left"
    );
    check!(rest == given[transferred..], "what is left in the source is what comes after the transferred bytes");
    let mut read = Vec::new();
    while read.len() < transferred {
        read.extend(succeed(far.input.blocking_read(1 << 20), "`blocking-read` of an open connection succeeds"));
    }
    check!(read == given[..transferred], "what came out is what was transferred");
}
