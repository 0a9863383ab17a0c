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
pub use support::streams::{check_closed, print, read_to_end, succeed as stream_succeed, write_all};
use wasip2::io::streams::InputStream;
use wasip2::sockets::network::ErrorCode;

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
