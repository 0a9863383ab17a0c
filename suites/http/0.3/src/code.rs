//! Error codes: what a test accepts of a host, and what it says if it gets another.

use core::fmt::Arguments;
use support::prelude::*;
use wasip3::http::types::ErrorCode;

/// Fails with the claim unless the error code is one of these: `check_code!(code, ErrorCode::ConnectionRefused, "…")`.
///
/// Several are separated by `|`. A payload is `_`, or what it has to be.
#[macro_export]
macro_rules! check_code {
    ($code:expr, $accepted:pat, $($claim:tt)+) => {
        match &$code {
            $accepted => {}
            code => $crate::code::unexpected(::core::format_args!($($claim)+), stringify!($accepted), code),
        }
    };
}

/// Fails with the claim because the error code is none of those that are accepted. For [`check_code!`].
#[doc(hidden)]
#[track_caller]
pub fn unexpected(claim: Arguments<'_>, accepted: &str, code: &ErrorCode) -> ! {
    // The source may have the codes on several lines.
    let accepted: Vec<&str> = accepted.split_whitespace().collect();
    support::expected(claim, accepted.join(" "), format!("{code:?}"))
}

/// The error code of a result. Fails with the claim if it is no error.
#[track_caller]
pub fn of<T>(result: Result<T, ErrorCode>, claim: &str) -> ErrorCode {
    match result {
        Ok(_) => support::expected(claim, "an error", "success"),
        Err(code) => code,
    }
}

/// The value of a result. Fails with the claim and the code if it is an error.
#[track_caller]
pub fn succeed<T>(result: Result<T, ErrorCode>, claim: &str) -> T {
    match result {
        Ok(value) => value,
        Err(code) => support::expected(claim, "success", format!("{code:?}")),
    }
}
