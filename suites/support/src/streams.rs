//! Whole streams of `wasi:io` 0.2, for guests whose claim is about something else: results, reading to the end, writing all.
//!
//! A guest imports what the functions that it calls need, and nothing of the others.

pub use crate::PATTERN;
use crate::prelude::*;
use crate::track_0_2::WRITE_LIMIT;
use wasip2::cli::stdout::get_stdout;
use wasip2::io::streams::{InputStream, OutputStream, StreamError};

/// The value of a result of a stream. Fails with the claim if it is an error.
#[track_caller]
pub fn succeed<T>(result: Result<T, StreamError>, claim: &str) -> T {
    match result {
        Ok(value) => value,
        Err(error) => crate::expected(claim, "success", format!("{error:?}")),
    }
}

/// Fails with the claim unless the result of a stream is that it is closed.
#[track_caller]
pub fn check_closed<T: core::fmt::Debug>(result: Result<T, StreamError>, claim: &str) {
    if !matches!(result, Err(StreamError::Closed)) {
        crate::expected(claim, "`closed`", format!("{result:?}"));
    }
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

/// Writes all bytes to a stream, by `blocking-write-and-flush`. It waits for whoever reads if they are many.
#[track_caller]
pub fn write_all(stream: &OutputStream, bytes: &[u8]) {
    for part in bytes.chunks(WRITE_LIMIT) {
        succeed(stream.blocking_write_and_flush(part), "`blocking-write-and-flush` succeeds");
    }
}

/// Writes a text to standard output and flushes it.
///
/// A test that expects a trap writes one right before it, and expects that on standard output, too: so it cannot pass
/// when something earlier traps.
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
