//! What the tests of `wasi:http` share, by subject: error codes, fields, requests to the test's servers and their
//! options, responses, and bodies of both.
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
pub mod response;
pub mod server;

pub use support::streams::{check_closed, permit, print, read_to_end, succeed as stream_succeed, write_all};
use wasip2::io::poll::Pollable;

/// Waits until what the pollable belongs to has a value, and gives it.
///
/// The first value is asked for before anything is waited for. When the pollable is ready there has to be one.
#[track_caller]
pub fn wait<T>(pollable: Pollable, get: impl Fn() -> Option<T>, what: &str) -> T {
    if let Some(value) = get() {
        return value;
    }
    pollable.block();
    match get() {
        Some(value) => value,
        None => support::fail(what),
    }
}

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

/// Ends the guest with a trap, without a report.
pub fn trap() -> ! {
    #[cfg(target_family = "wasm")]
    core::arch::wasm32::unreachable();
    #[cfg(not(target_family = "wasm"))]
    loop {}
}
