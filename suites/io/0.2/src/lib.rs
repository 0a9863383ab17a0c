//! What the tests of `wasi:io` share: results of streams, writing within permits, waiting, and streams that are no standard
//! streams.
//!
//! Most tests use standard input and standard output, which every command has. [`files`] and [`tcp`] are for what these cannot
//! show: writes that fail, streams that close while they are used, and outputs that are full.
#![no_std]

pub mod files;
pub mod tcp;

use support::prelude::*;
use wasip2::cli::stdout::get_stdout;
use wasip2::io::poll::{self, Pollable};
use wasip2::io::streams::{Error, InputStream, OutputStream, StreamError};

/// What long data repeats. Its length, 61, is a prime: parts that are swapped or lost do not go unnoticed.
pub const PATTERN: &str = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY";

/// `blocking-write-and-flush` takes up to 4096 bytes, says `wasi:io/streams`.
const WRITE_LIMIT: usize = 4096;

/// The most that is allocated to go beyond a permit.
const LARGEST_EXCESS: u64 = 2 << 20;

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
    if !matches!(result, Err(StreamError::Closed)) {
        support::expected(claim, "`closed`", format!("{result:?}"));
    }
}

/// The error of a result of a stream. Fails with the claim unless the result is that the last operation failed.
#[track_caller]
pub fn failure<T: core::fmt::Debug>(result: Result<T, StreamError>, claim: &str) -> Error {
    match result {
        Err(StreamError::LastOperationFailed(error)) => error,
        result => support::expected(claim, "`last-operation-failed`", format!("{result:?}")),
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
pub fn permit(stream: &OutputStream) -> u64 {
    loop {
        match succeed(stream.check_write(), "`check-write` succeeds") {
            0 => stream.subscribe().block(),
            permitted => return permitted,
        }
    }
}

/// Writes all bytes to a stream, by `write` within what `check-write` permits, and does not flush.
#[track_caller]
pub fn write_within_permits(stream: &OutputStream, bytes: &[u8]) {
    let mut rest = bytes;
    while !rest.is_empty() {
        let length = permit(stream).min(rest.len() as u64) as usize;
        succeed(stream.write(&rest[..length]), "`write` within the permit succeeds");
        rest = &rest[length..];
    }
}

/// Bytes, one more than the permit. The last is a line break, so that a report after them begins a line.
///
/// A host may permit more than a guest can have in memory. It cannot be shown to be wrong: the guest then traps by itself, as
/// the tests expect of the host.
pub fn one_more_than(permitted: u64) -> Vec<u8> {
    if permitted > LARGEST_EXCESS {
        trap();
    }
    let mut bytes = vec![b'x'; permitted as usize];
    bytes.push(b'\n');
    bytes
}

/// Traps, where a test expects a trap and cannot bring the host to it.
pub fn trap() -> ! {
    #[cfg(target_family = "wasm")]
    core::arch::wasm32::unreachable();
    #[cfg(not(target_family = "wasm"))]
    loop {}
}

/// Reads so many bytes, by `read` and the stream's pollable.
#[track_caller]
pub fn read_exactly(stream: &InputStream, length: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while bytes.len() < length {
        stream.subscribe().block();
        let rest = (length - bytes.len()) as u64;
        bytes.extend(succeed(stream.read(rest), "`read` before the end succeeds"));
    }
    bytes
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

/// Polls, and checks what holds of every answer: it names at least one pollable, and only some that are in the list.
#[track_caller]
pub fn poll(pollables: &[&Pollable]) -> Vec<u32> {
    let ready = poll::poll(pollables);
    check!(!ready.is_empty(), "`poll` names at least one pollable");
    let length = pollables.len();
    for index in &ready {
        check!((*index as usize) < length, "`poll` names pollables of its list of {length}, and named {index}");
    }
    ready
}
