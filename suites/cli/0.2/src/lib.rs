//! What several guests of `wasi:cli` share: arguments, variables, and reading and writing whole streams.
//!
//! A guest imports what the functions that it calls need, and nothing of the others.
#![no_std]

use support::prelude::*;
use wasip2::cli::environment::{get_arguments, get_environment};
use wasip2::cli::stdout::get_stdout;
use wasip2::io::streams::{InputStream, OutputStream, StreamError};

/// What long data repeats. Its length, 61, is a prime: pages that are swapped or lost do not go unnoticed.
///
/// 17,190 times it is a little more than a mebibyte.
pub const PATTERN: &str = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY";

/// `blocking-write-and-flush` takes up to 4096 bytes, says `wasi:io/streams`.
const WRITE_LIMIT: usize = 4096;

/// The program's arguments, without the first: in POSIX's style, which is WASI's, it is the program's name.
pub fn arguments_after_name() -> Vec<String> {
    get_arguments().into_iter().skip(1).collect()
}

/// The value of a variable of the environment. Fails unless the variable is there, once.
#[track_caller]
pub fn variable(name: &str) -> String {
    let mut values: Vec<String> = Vec::new();
    for variable in get_environment() {
        if variable.0 == name {
            values.push(variable.1);
        }
    }
    check_eq!(values.len(), 1, "the number of variables named `{}`", name.escape_debug());
    values.remove(0)
}

/// The value of a result of a stream. Fails with the claim if it is an error.
#[track_caller]
pub fn succeed<T>(result: Result<T, StreamError>, claim: &str) -> T {
    match result {
        Ok(value) => value,
        Err(error) => support::expected(claim, "success", format!("{error:?}")),
    }
}

/// Fails with the claim unless the result of a stream is that it is closed.
#[track_caller]
pub fn check_closed<T: core::fmt::Debug>(result: Result<T, StreamError>, claim: &str) {
    check!(matches!(result, Err(StreamError::Closed)), "{claim}, and not {result:?}");
}

/// Reads a stream until it is closed, by `blocking-read`.
#[track_caller]
pub fn read_to_end(stream: &InputStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        match stream.blocking_read(65_536) {
            Ok(part) => bytes.extend(part),
            Err(StreamError::Closed) => return bytes,
            Err(error) => fail!("`blocking-read` succeeds or finds the end, and gave {error:?}"),
        }
    }
}

/// Writes all bytes to a stream, by `blocking-write-and-flush`.
#[track_caller]
pub fn write_all(stream: &OutputStream, bytes: &[u8]) {
    for part in bytes.chunks(WRITE_LIMIT) {
        succeed(stream.blocking_write_and_flush(part), "`blocking-write-and-flush` succeeds");
    }
}

/// Writes a text to standard output and flushes it.
#[track_caller]
pub fn print(text: &str) {
    write_all(&get_stdout(), text.as_bytes());
}

/// Waits until a stream takes bytes, and says how many it permits, which is at least one.
#[track_caller]
pub fn permit(stream: &OutputStream) -> usize {
    loop {
        match succeed(stream.check_write(), "`check-write` succeeds") {
            0 => stream.subscribe().block(),
            // A host may permit more than a guest's memory can hold.
            permitted => return usize::try_from(permitted).unwrap_or(usize::MAX),
        }
    }
}

/// Fails unless the bytes are so many repetitions of [`PATTERN`].
#[track_caller]
pub fn check_pattern(bytes: &[u8], times: usize) {
    let expected = PATTERN.as_bytes().iter().cycle();
    if let Some(at) = bytes.iter().zip(expected).position(|(byte, expected)| byte != expected) {
        fail!("byte {at} is what was given, and not {:#04x}", bytes[at]);
    }
    check_eq!(bytes.len(), PATTERN.len() * times, "the number of bytes");
}
