//! A splice may ask for more than 32 bits count, and transfers what there is.
//!
//! Cut down to 32 bits, the lengths become none, none, and a negative number.
//@ covers = ["wasi:io/streams#[method]output-stream.splice", "wasi:io/streams#[method]output-stream.blocking-splice"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L228"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "first" },
//@     { type = "read", id = "stdout", payload = "first" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "second" },
//@     { type = "read", id = "stdout", payload = "second" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "third" },
//@     { type = "read", id = "stdout", payload = "third" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "fourth" },
//@     { type = "read", id = "stdout", payload = "fourth" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "fifth" },
//@     { type = "read", id = "stdout", payload = "fifth" },
//@     { type = "read", id = "stdout", payload = "mark" },
//@     { type = "write", id = "stdin", payload = "sixth" },
//@     { type = "read", id = "stdout", payload = "sixth" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use io_0_2::{print, read_exactly, succeed, write_all};
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;
use wasip2::cli::stdout::get_stdout;
use wasip2::io::streams::{InputStream, OutputStream, StreamError};

support::command!(test);

fn test() {
    expect_word("first", OutputStream::splice, 1 << 32);
    expect_word("second", OutputStream::blocking_splice, 1 << 32);
    expect_word("third", OutputStream::splice, 1 << 63);
    expect_word("fourth", OutputStream::blocking_splice, 1 << 63);
    expect_word("fifth", OutputStream::splice, u64::MAX);
    expect_word("sixth", OutputStream::blocking_splice, u64::MAX);
}

type Splice = fn(&OutputStream, &InputStream, u64) -> Result<u64, StreamError>;

/// Lets the harness write a word, and gives it back: as much as there is by a splice of this length.
fn expect_word(word: &str, splice: Splice, length: u64) {
    print("mark");
    let stdin = get_stdin();
    let stdout = get_stdout();
    stdin.subscribe().block();
    stdout.subscribe().block();
    let transferred =
        succeed(splice(&stdout, &stdin, length), "a splice of a large length succeeds when there is data");
    let all = 1..=word.len() as u64;
    check!(
        all.contains(&transferred),
        "a splice of up to {length} bytes transfers some of {}, and transferred {transferred}",
        word.len()
    );
    let rest = read_exactly(&stdin, word.len() - transferred as usize);
    write_all(&stdout, &rest);
    succeed(stdout.blocking_flush(), "`blocking-flush` succeeds");
}
