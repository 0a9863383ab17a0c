//! Options of requests: timeouts, in nanoseconds.

use support::prelude::*;
use wasip2::http::types::RequestOptions;

/// A nanosecond, and durations that come out otherwise in a host that counts in fewer bits, in milliseconds, or in the
/// numbers of JavaScript.
const DURATIONS: [u64; 7] = [1, 999_999, 1_000_000_001, (1 << 32) + 1, (1 << 53) + 1, i64::MAX as u64, u64::MAX];

/// The timeouts for connecting, for the first byte and between bytes.
pub fn timeouts(options: &RequestOptions) -> [Option<u64>; 3] {
    [options.connect_timeout(), options.first_byte_timeout(), options.between_bytes_timeout()]
}

/// Fails unless a timeout that can be set is what is there then, and one that cannot be set is not.
#[track_caller]
pub fn check_kept(
    get: impl Fn(&RequestOptions) -> Option<u64>,
    set: impl Fn(&RequestOptions, Option<u64>) -> Result<(), ()>,
) {
    let options = RequestOptions::new();
    for duration in DURATIONS {
        if set(&options, Some(duration)).is_ok() {
            check_eq!(get(&options), Some(duration), "the timeout that was set");
        } else {
            check_ne!(get(&options), Some(duration), "the timeout that could not be set");
        }
    }
    if set(&options, None).is_ok() {
        check_eq!(get(&options), None, "the timeout after it was set to `none`");
    }
}
