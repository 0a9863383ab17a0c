//! Entry points, assertions and failure reporting for guests.
//!
//! A guest is a `#![no_std] #![no_main]` program. This crate gives it an allocator, a panic handler, the export of its
//! world ([`command!`], [`proxy!`], [`service!`]) and assertions ([`check!`], [`check_eq!`], [`fail!`]). It adds no
//! import to a guest but those that report a failure: `wasi:cli/stderr` and, in track 0.2, one method of
//! `wasi:io/streams`.
//!
//! The features are the tracks, of which a guest has one.
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
#![no_std]

#[doc(hidden)]
pub extern crate alloc;

#[cfg(target_family = "wasm")]
mod memory;
mod report;

mod verdict;

#[cfg(feature = "track-0-3")]
pub mod channels;
#[cfg(feature = "track-0-3")]
mod stderr_0_3;
#[cfg(feature = "track-0-2")]
pub mod streams;
#[cfg(feature = "track-0-3")]
pub mod tasks;
#[cfg(feature = "track-0-2")]
pub mod track_0_2;
#[cfg(feature = "track-0-3")]
pub mod track_0_3;

// A guest has one track. Both are there only where all guests are looked at together, as a linter does.
#[cfg(not(feature = "track-0-3"))]
use track_0_2 as track;
#[cfg(feature = "track-0-3")]
use track_0_3 as track;

pub use report::{Here, expected, fail, here};
pub use verdict::Verdict;

/// What long data repeats. Its length, 61, is a prime: parts that are swapped or lost do not go unnoticed.
///
/// 17,190 times it is a little more than a mebibyte.
pub const PATTERN: &str = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY";

/// What guests use: the assertions, and the parts of `alloc` that the standard prelude would bring.
pub mod prelude {
    pub use crate::{check, check_eq, check_ne, command, fail, proxy};
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
/// The function returns nothing, which is success, or a `Result<(), ()>`, which `run` returns. In track 0.3, where `run` is
/// asynchronous, so is the function.
///
/// ```ignore
/// support::command!(test);
/// fn test() {}
/// ```
///
/// ```ignore
/// support::command!(async test);
/// async fn test() {}
/// ```
#[macro_export]
macro_rules! command {
    (async $test:path) => {
        struct Guest;
        impl $crate::track_0_3::RunGuest for Guest {
            async fn run() -> Result<(), ()> {
                $crate::track_0_3::run($test()).await
            }
        }
        $crate::track_0_3::export_command!(Guest);
    };
    ($test:path) => {
        struct Guest;
        impl $crate::track_0_2::RunGuest for Guest {
            fn run() -> Result<(), ()> {
                $crate::Verdict::verdict($test())
            }
        }
        $crate::track_0_2::export_command!(Guest);
    };
}

/// Makes a function the body of this guest: it is what `wasi:http/incoming-handler` calls for each request.
///
/// The function takes the request and the `response-outparam`. A claim that fails in it is reported as in a command, and
/// traps, so that this request has no response, or an incomplete one.
///
/// ```ignore
/// support::proxy!(test);
/// fn test(request: IncomingRequest, out: ResponseOutparam) {}
/// ```
#[macro_export]
macro_rules! proxy {
    ($test:path) => {
        struct Guest;
        impl $crate::track_0_2::HandlerGuest for Guest {
            fn handle(request: $crate::track_0_2::IncomingRequest, out: $crate::track_0_2::ResponseOutparam) {
                $test(request, out)
            }
        }
        $crate::track_0_2::export_proxy!(Guest);
    };
}

/// Makes a function the body of this guest: it is what `wasi:http/handler` calls for each request.
///
/// The function is asynchronous, takes the request, and returns the response or an error code. A claim that fails in it is
/// reported as in a command, and traps, so that this request has no response, or an incomplete one.
///
/// ```ignore
/// support::service!(test);
/// async fn test(request: Request) -> Result<Response, ErrorCode> {}
/// ```
#[macro_export]
macro_rules! service {
    ($test:path) => {
        struct Guest;
        impl $crate::track_0_3::HandlerGuest for Guest {
            async fn handle(
                request: $crate::track_0_3::Request,
            ) -> Result<$crate::track_0_3::Response, $crate::track_0_3::HttpErrorCode> {
                $test(request).await
            }
        }
        $crate::track_0_3::export_service!(Guest);
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
