//! Bytes of standard input that were skipped are not read again, and the bytes after them are all still there.
//@ covers = [
//@     "wasi:cli/stdin#get-stdin",
//@     "wasi:io/streams#[method]input-stream.skip",
//@     "wasi:io/streams#[method]input-stream.blocking-skip",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L81"
//@ stdin = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 100 }
#![no_std]
#![no_main]

use cli_0_2::{PATTERN, succeed};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    let given = PATTERN.repeat(100).into_bytes();
    let mut at = 0;
    while at < 1000 {
        let asked = 1 + at % 97;
        let skipped = succeed(stdin.blocking_skip(asked), "`blocking-skip` before the end succeeds");
        check!(
            (1..=asked).contains(&skipped),
            "`blocking-skip` of {asked} bytes skips 1 to {asked}, and skipped {skipped}"
        );
        at += skipped;

        // There may be nothing to skip yet.
        let skipped = succeed(stdin.skip(asked), "`skip` before the end succeeds");
        check!(skipped <= asked, "`skip` of {asked} bytes skips no more, and skipped {skipped}");
        at += skipped;

        let read = succeed(stdin.blocking_read(5), "`blocking-read` before the end succeeds");
        let end = at as usize + read.len();
        check_eq!(read, given[at as usize..end], "the bytes at {at}, after those that were skipped");
        at = end as u64;
    }
    // Skips that ask for more than there is report what there was.
    loop {
        match stdin.blocking_skip(4000) {
            Ok(skipped) => at += skipped,
            Err(StreamError::Closed) => break,
            Err(error) => fail!("`blocking-skip` succeeds or finds the end, and gave {error:?}"),
        }
    }
    check_eq!(at, given.len() as u64, "the number of bytes that were skipped and read, all together");
}
