//! What the tests of `wasi:clocks` share: timers that know when they are due, and the bindings of `timezone`.
#![no_std]

extern crate alloc;

pub mod timers;
pub mod timezone;

/// One thousandth of a second, in nanoseconds, the unit of the monotonic clock.
pub const MILLISECOND: u64 = 1_000_000;

/// One second in nanoseconds.
pub const SECOND: u64 = 1_000_000_000;

/// One hour in nanoseconds: longer than any test runs.
pub const HOUR: u64 = 3600 * SECOND;
