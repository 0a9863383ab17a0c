//! A read may ask for more than 32 bits count or memory holds, and is given what there is.
//!
//! Cut down to 32 bits, the lengths become none, none, and a negative number.
//@ covers = ["wasi:io/streams#[method]input-stream.read", "wasi:io/streams#[method]input-stream.blocking-read"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L63"
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
use wasip2::io::streams::InputStream;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    expect_word(&stdin, "first", InputStream::read, 1 << 32);
    expect_word(&stdin, "second", InputStream::blocking_read, 1 << 32);
    expect_word(&stdin, "third", InputStream::read, 1 << 63);
    expect_word(&stdin, "fourth", InputStream::blocking_read, 1 << 63);
    expect_word(&stdin, "fifth", InputStream::read, u64::MAX);
    expect_word(&stdin, "sixth", InputStream::blocking_read, u64::MAX);
}

type Read = fn(&InputStream, u64) -> Result<Vec<u8>, wasip2::io::streams::StreamError>;

/// Lets the harness write a word, and reads it: its beginning by a read of this length.
fn expect_word(stdin: &InputStream, word: &str, read: Read, length: u64) {
    print("mark");
    stdin.subscribe().block();
    let mut bytes = succeed(read(stdin, length), "a read of a large length succeeds when there is data");
    check!(!bytes.is_empty(), "a read of up to {length} bytes gives some when there is data");
    check!(bytes.len() <= word.len(), "a read of up to {length} bytes gives what there is, and gave {}", bytes.len());
    bytes.extend(read_exactly(stdin, word.len() - bytes.len()));
    check_eq!(String::from_utf8_lossy(&bytes), word, "what the harness wrote");
}
