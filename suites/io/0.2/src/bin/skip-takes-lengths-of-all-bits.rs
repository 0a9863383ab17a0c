//! A skip may ask for more than 32 bits count, and says how many bytes there were.
//!
//! Cut down to 32 bits, the lengths become none, none, and a negative number.
//@ covers = ["wasi:io/streams#[method]input-stream.skip", "wasi:io/streams#[method]input-stream.blocking-skip"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L83"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "first" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "second" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "third" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "fourth" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "fifth" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "sixth" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use io_0_2::{print, read_exactly, succeed};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::io::streams::{InputStream, StreamError};

support::command!(test);

fn test() {
    let stdin = get_stdin();
    expect_word(&stdin, "first", InputStream::skip, 1 << 32);
    expect_word(&stdin, "second", InputStream::blocking_skip, 1 << 32);
    expect_word(&stdin, "third", InputStream::skip, 1 << 63);
    expect_word(&stdin, "fourth", InputStream::blocking_skip, 1 << 63);
    expect_word(&stdin, "fifth", InputStream::skip, u64::MAX);
    expect_word(&stdin, "sixth", InputStream::blocking_skip, u64::MAX);
}

/// Lets the harness write a word, skips as much of it as there is by a skip of this length, and reads the rest.
fn expect_word(stdin: &InputStream, word: &str, skip: fn(&InputStream, u64) -> Result<u64, StreamError>, length: u64) {
    print("mark");
    stdin.subscribe().block();
    let skipped = succeed(skip(stdin, length), "a skip of a large length succeeds when there is data");
    let all = 1..=word.len() as u64;
    check!(
        all.contains(&skipped),
        "a skip of up to {length} bytes skips some of {}, and skipped {skipped}",
        word.len()
    );
    let rest = &word.as_bytes()[skipped as usize..];
    check_eq!(read_exactly(stdin, rest.len()), rest, "what the harness wrote, after the bytes that were skipped");
}
