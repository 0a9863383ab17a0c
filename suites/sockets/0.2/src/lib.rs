//! What the tests of `wasi:sockets` share: addresses, results and streams, and sockets that are ready for use.
//!
//! The guests talk to themselves on the loopback address, at ports that the host chooses. A guest imports what the
//! functions that it calls need, and nothing of the others.
//!
//! The documented errors of an operation may come from its `start-*` or from its `finish-*` function: both are equally
//! correct, says the proposal. So [`tcp::bind`] and its like run both, and give one result.
#![no_std]

pub mod address;
pub mod lookup;
pub mod tcp;
pub mod udp;

use support::prelude::*;
use wasip2::io::streams::{InputStream, OutputStream, StreamError};
use wasip2::sockets::network::ErrorCode;

/// `blocking-write-and-flush` takes up to 4096 bytes, says `wasi:io/streams`.
const WRITE_LIMIT: usize = 4096;

/// The value of a result. Fails with the claim and the name of the error if it is an error.
#[track_caller]
pub fn succeed<T>(result: Result<T, ErrorCode>, claim: &str) -> T {
    match result {
        Ok(value) => value,
        Err(code) => support::expected(claim, "success", code.name()),
    }
}

/// Fails with the claim unless the result is this error.
#[track_caller]
pub fn check_error<T>(result: Result<T, ErrorCode>, code: ErrorCode, claim: &str) {
    check_error_among(result, &[code], claim);
}

/// Fails with the claim unless the result is one of these errors.
#[track_caller]
pub fn check_error_among<T>(result: Result<T, ErrorCode>, codes: &[ErrorCode], claim: &str) {
    let actual = match result {
        Ok(_) => "success",
        Err(code) if codes.contains(&code) => return,
        Err(code) => code.name(),
    };
    let expected: Vec<&str> = codes.iter().map(ErrorCode::name).collect();
    support::expected(claim, expected.join(" or "), actual)
}

/// Fails with the claim unless the result refuses an operation because another one is in progress.
///
/// That is `concurrency-conflict`, which is always possible. The state machine of sockets calls it `invalid-state`.
#[track_caller]
pub fn check_refused<T>(result: Result<T, ErrorCode>, claim: &str) {
    check_error_among(result, &[ErrorCode::ConcurrencyConflict, ErrorCode::InvalidState], claim);
}

/// The value of a result of a stream. Fails with the claim if it is an error.
#[track_caller]
pub fn stream_succeed<T>(result: Result<T, StreamError>, claim: &str) -> T {
    match result {
        Ok(value) => value,
        Err(error) => support::expected(claim, "success", format!("{error:?}")),
    }
}

/// Fails with the claim unless the result of a stream is that it is closed.
#[track_caller]
pub fn check_closed<T: core::fmt::Debug>(result: Result<T, StreamError>, claim: &str) {
    match result {
        Err(StreamError::Closed) => {}
        result => support::expected(claim, "Err(StreamError::Closed)", format!("{result:?}")),
    }
}

/// Writes all bytes to a stream and flushes it. It waits for the peer to read if they are many.
#[track_caller]
pub fn write_all(stream: &OutputStream, bytes: &[u8]) {
    for part in bytes.chunks(WRITE_LIMIT) {
        stream_succeed(stream.blocking_write_and_flush(part), "`blocking-write-and-flush` succeeds");
    }
}

/// Reads so many bytes, waiting for them.
#[track_caller]
pub fn read_exactly(stream: &InputStream, length: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while bytes.len() < length {
        let missing = (length - bytes.len()) as u64;
        bytes.extend(stream_succeed(stream.blocking_read(missing), "`blocking-read` succeeds while bytes are to come"));
    }
    bytes
}

/// Reads until the stream is closed, waiting for that.
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

/// Writes a text to standard output.
///
/// A test that expects a trap writes one right before it, and expects that on standard output, too: so it cannot pass
/// when something earlier traps.
#[track_caller]
pub fn print(text: &str) {
    write_all(&wasip2::cli::stdout::get_stdout(), text.as_bytes());
}
