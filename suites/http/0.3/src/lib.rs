//! What the tests of `wasi:http` share, by subject: error codes, fields, requests and their options, bodies of both
//! directions, and the side of the server.
//!
//! A guest imports what the functions that it calls need, and nothing of the others.
//!
//! Requests go to the servers that a test's head names, over plain HTTP on the loopback address. Which of several error
//! codes a host gives for what a server does, the specification mostly leaves open. So tests accept each code that says
//! something true of the situation, and `internal-error`, which is for "anything that doesn't fit cleanly into a more
//! specific case".
#![no_std]

pub mod body;
pub mod code;
pub mod fields;
pub mod options;
pub mod pair;
pub mod request;
pub mod server;

pub use support::channels::{read, read_exactly, read_to_end, write_all};

/// The value of a result without an error. Fails with the claim if there is none.
#[track_caller]
pub fn succeed<T>(result: Result<T, ()>, claim: &str) -> T {
    match result {
        Ok(value) => value,
        Err(()) => support::expected(claim, "success", "an error"),
    }
}

/// Fails with the claim unless the result is an error.
#[track_caller]
pub fn check_fails<T>(result: Result<T, ()>, claim: &str) {
    if result.is_ok() {
        support::expected(claim, "an error", "success");
    }
}
