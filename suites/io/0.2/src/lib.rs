//! What the tests of `wasi:io` share: results of streams, writing within permits, waiting, and streams that are no standard
//! streams.
//!
//! Most tests use standard input and standard output, which every command has. [`files`] and [`tcp`] are for what these cannot
//! show: writes that fail, streams that close while they are used, and outputs that are full.
#![no_std]

pub mod files;
pub mod tcp;

use support::prelude::*;
pub use support::streams::{PATTERN, check_closed, permit, print, read_to_end, succeed, write_all};
use wasip2::io::poll::{self, Pollable};
use wasip2::io::streams::{Error, InputStream, OutputStream, StreamError};

/// The most that is allocated to go beyond a permit.
const LARGEST_EXCESS: u64 = 2 << 20;

/// The error of a result of a stream. Fails with the claim unless the result is that the last operation failed.
#[track_caller]
pub fn failure<T: core::fmt::Debug>(result: Result<T, StreamError>, claim: &str) -> Error {
    match result {
        Err(StreamError::LastOperationFailed(error)) => error,
        result => support::expected(claim, "`last-operation-failed`", format!("{result:?}")),
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
