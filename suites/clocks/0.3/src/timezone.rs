//! Bindings of `wasi:clocks/timezone`, and instants to ask it about.

use wasip3::clocks::system_clock::Instant;

/// Instants within the years that a table of time zones covers, on both sides of changes to and from daylight saving
/// time, and before 1970.
pub const ORDINARY: [Instant; 17] = [
    at(0),
    at(-1),
    at(-86_400),
    at(946_684_799),
    at(946_684_800),
    at(1_705_320_000),
    at(1_721_044_800),
    // Europe changed at 01:00 UTC on 31 March and 27 October 2024.
    at(1_711_846_799),
    at(1_711_846_800),
    at(1_729_990_799),
    at(1_729_990_800),
    // New York changed at 07:00 UTC on 10 March and 06:00 UTC on 3 November 2024.
    at(1_710_054_000),
    at(1_730_613_599),
    at(1_730_613_600),
    // The last seconds that 31 and 32 bits count, in 2038 and 2106.
    at(2_147_483_647),
    at(2_147_483_648),
    Instant { seconds: 4_294_967_296, nanoseconds: 999_999_999 },
];

/// Instants that a host may not be able to tell the time zone of.
pub const EXTREME: [Instant; 8] = [
    // The first second of the year 10000.
    at(253_402_300_800),
    // The last second of a JavaScript date, and the one after it.
    at(8_640_000_000_000),
    at(8_640_000_000_001),
    // Too many nanoseconds, and too many microseconds, for a signed number of 64 bits.
    at(9_223_372_037),
    at(-9_223_372_036_856),
    at(i64::MAX),
    at(i64::MIN),
    Instant { seconds: i64::MAX, nanoseconds: 999_999_999 },
];

/// The nanoseconds of a day. Every offset is smaller, on both sides of UTC.
pub const DAY: u64 = 86_400_000_000_000;

/// The beginning of a second.
const fn at(seconds: i64) -> Instant {
    Instant { seconds, nanoseconds: 0 }
}

wit_bindgen::generate!({
    inline: "
        package ticktock:clocks;
        world timezone {
            import wasi:clocks/timezone@0.3.2;
        }
    ",
    path: "wit",
    features: ["clocks-timezone"],
    with: {
        "wasi:clocks/system-clock@0.3.2": wasip3::clocks::system_clock,
        "wasi:clocks/timezone@0.3.2": generate,
    },
});

pub use self::wasi::clocks::timezone::{iana_id, to_debug_string, utc_offset};
