//! Entry points, assertions and failure reporting for guests.
//!
//! A guest is a `#![no_std] #![no_main]` program. This crate gives it an allocator, a panic handler, the export of
//! its world ([`command!`]) and assertions ([`check!`], [`check_eq!`], [`fail!`]). It adds no import to a guest but
//! those that report a failure: `wasi:cli/stderr` and one method of `wasi:io/streams`.
//!
//! # The failure report
//! A failed assertion writes lines to standard error and then traps. The harness reads them; anything else that the
//! guest wrote to standard error is kept as it is.
//!
//! ```text
//! [ticktock] failed at clocks/0.2/src/bin/now-never-decreases.rs:14
//! [ticktock] claim: the second reading is not before the first
//! [ticktock] expected: at least 12
//! [ticktock] actual: 11
//! ```
//!
//! Each value is one line: line breaks inside it are escaped. `expected` and `actual` may be missing.
//!
//! A guest that finds nothing to show on this machine says so by [`skip`], which writes `[ticktock] skip: ` and the reason.
#![no_std]

#[doc(hidden)]
pub extern crate alloc;

#[cfg(target_family = "wasm")]
mod memory;
mod report;

#[cfg(feature = "track-0-2")]
pub mod streams;
#[cfg(feature = "track-0-2")]
pub mod track_0_2;
#[cfg(feature = "track-0-2")]
pub use track_0_2 as track;

pub use report::{expected, fail, skip};

/// What guests use: the assertions, and the parts of `alloc` that the standard prelude would bring.
pub mod prelude {
    pub use crate::{check, check_eq, check_ne, command, fail};
    pub use alloc::borrow::ToOwned;
    pub use alloc::boxed::Box;
    pub use alloc::format;
    pub use alloc::string::{String, ToString};
    pub use alloc::vec;
    pub use alloc::vec::Vec;
}

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

#[cfg(target_family = "wasm")]
#[panic_handler]
fn panic(info: &core::panic::PanicInfo<'_>) -> ! {
    report::panicked(info)
}

/// Makes a function the body of this guest: it is what `wasi:cli/run` runs.
///
/// The function returns nothing, which is success, or a `Result<(), ()>`, which `run` returns.
///
/// ```ignore
/// support::command!(test);
/// fn test() {}
/// ```
#[macro_export]
macro_rules! command {
    ($test:path) => {
        struct Guest;
        impl $crate::track::RunGuest for Guest {
            fn run() -> Result<(), ()> {
                $crate::track::Verdict::verdict($test())
            }
        }
        $crate::track::export_command!(Guest);
    };
}

/// Fails the test unless the condition holds. The message says what was claimed: "`ready` is true after `block`".
#[macro_export]
macro_rules! check {
    ($condition:expr, $($claim:tt)+) => {
        if !$condition {
            $crate::expected($crate::alloc::format!($($claim)+), stringify!($condition), "it does not hold");
        }
    };
}

/// Fails the test unless the first value, what was seen, equals the second, what the specification asks for.
#[macro_export]
macro_rules! check_eq {
    ($actual:expr, $expected:expr, $($claim:tt)+) => {
        match (&$actual, &$expected) {
            (actual, expected) => {
                if !(*actual == *expected) {
                    $crate::expected(
                        $crate::alloc::format!($($claim)+),
                        $crate::alloc::format!("{expected:?}"),
                        $crate::alloc::format!("{actual:?}"),
                    );
                }
            }
        }
    };
}

/// Fails the test if the two values are equal.
#[macro_export]
macro_rules! check_ne {
    ($actual:expr, $other:expr, $($claim:tt)+) => {
        match (&$actual, &$other) {
            (actual, other) => {
                if *actual == *other {
                    $crate::expected(
                        $crate::alloc::format!($($claim)+),
                        $crate::alloc::format!("anything but {other:?}"),
                        $crate::alloc::format!("{actual:?}"),
                    );
                }
            }
        }
    };
}

/// Fails the test, saying what was claimed and is not so.
#[macro_export]
macro_rules! fail {
    ($($claim:tt)+) => {
        $crate::fail($crate::alloc::format!($($claim)+))
    };
}
