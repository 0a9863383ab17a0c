//! Options of requests: timeouts, in nanoseconds.

use support::prelude::*;
use wasip3::http::types::{RequestOptions, RequestOptionsError};

/// A nanosecond, and durations that come out otherwise in a host that counts in fewer bits, in milliseconds, or in the
/// numbers of JavaScript.
const DURATIONS: [u64; 7] = [1, 999_999, 1_000_000_001, (1 << 32) + 1, (1 << 53) + 1, i64::MAX as u64, u64::MAX];

/// The timeouts for connecting, for the first byte and between bytes.
pub fn timeouts(options: &RequestOptions) -> [Option<u64>; 3] {
    [options.get_connect_timeout(), options.get_first_byte_timeout(), options.get_between_bytes_timeout()]
}

/// Fails unless a timeout that can be set is what is there then, and one that cannot be set is not.
#[track_caller]
pub fn check_kept(
    get: impl Fn(&RequestOptions) -> Option<u64>,
    set: impl Fn(&RequestOptions, Option<u64>) -> Result<(), RequestOptionsError>,
) {
    let options = RequestOptions::new();
    for duration in DURATIONS {
        match set(&options, Some(duration)) {
            Ok(()) => check_eq!(get(&options), Some(duration), "the timeout that was set"),
            Err(RequestOptionsError::Immutable) => fail!("options that were made by the constructor are mutable"),
            Err(_) => check_ne!(get(&options), Some(duration), "the timeout that could not be set"),
        }
    }
    if set(&options, None).is_ok() {
        check_eq!(get(&options), None, "the timeout after it was set to `none`");
    }
}

/// Fails unless each timeout is refused because the options are immutable, and stays as it is.
#[track_caller]
pub fn check_immutable(options: &RequestOptions, what: &str) {
    let before = timeouts(options);
    for duration in [None, Some(5_000_000)] {
        for (name, result) in [
            ("connect", options.set_connect_timeout(duration)),
            ("first-byte", options.set_first_byte_timeout(duration)),
            ("between-bytes", options.set_between_bytes_timeout(duration)),
        ] {
            // A timeout that is not supported may say that instead.
            let refused = matches!(result, Err(RequestOptionsError::Immutable | RequestOptionsError::NotSupported));
            check!(refused, "`set-{name}-timeout` of {what} is refused as immutable, and gave {result:?}");
        }
    }
    check_eq!(timeouts(options), before, "the timeouts of {what} after changes were refused");
}
