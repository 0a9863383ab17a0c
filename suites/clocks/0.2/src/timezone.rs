//! Bindings of `wasi:clocks/timezone`, and datetimes to ask it about.

use wasip2::clocks::wall_clock::Datetime;

/// Datetimes within the years that a table of time zones covers, on both sides of changes to and from daylight saving
/// time, in seconds since 1970.
pub const ORDINARY: [Datetime; 16] = [
    at(0),
    at(1),
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
    Datetime { seconds: 4_294_967_296, nanoseconds: 999_999_999 },
];

/// Datetimes that a host may not be able to tell the time zone of.
pub const EXTREME: [Datetime; 8] = [
    // The first second of the year 10000.
    at(253_402_300_800),
    // The last second of a JavaScript date, and the one after it.
    at(8_640_000_000_000),
    at(8_640_000_000_001),
    // Too many nanoseconds, and too many microseconds, for a signed number of 64 bits.
    at(9_223_372_037),
    at(9_223_372_036_855),
    at(i64::MAX as u64),
    at(1 << 63),
    Datetime { seconds: u64::MAX, nanoseconds: 999_999_999 },
];

/// The beginning of a second.
const fn at(seconds: u64) -> Datetime {
    Datetime { seconds, nanoseconds: 0 }
}

wit_bindgen::generate!({
    inline: "
        package ticktock:clocks;
        world timezone {
            import wasi:clocks/timezone@0.2.12;
        }
    ",
    path: "wit",
    features: ["clocks-timezone"],
    with: {
        "wasi:clocks/wall-clock@0.2.12": wasip2::clocks::wall_clock,
        "wasi:clocks/timezone@0.2.12": generate,
    },
});

pub use self::wasi::clocks::timezone::{TimezoneDisplay, display, utc_offset};
