//! A time zone whose name is an offset, such as `-04:00`, has that offset.
//!
//! Names without the colon and without minutes count, too: such are the names of many zones in the time zone database.
//@ covers = ["wasi:clocks/timezone#display"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/timezone.wit#L45"
//@ since = "0.2.1"
//@ feature = "clocks-timezone"
#![no_std]
#![no_main]

use clocks_0_2::timezone::{ORDINARY, display};
use support::prelude::*;

support::command!(test);

fn test() {
    for when in ORDINARY {
        let zone = display(when);
        if let Some(named) = offset_of(&zone.name) {
            // The name may leave out seconds that the offset has.
            let difference = named - i64::from(zone.utc_offset);
            check!(
                difference.abs() < 60,
                "the offset of `{}` at {when:?}, {} s, is within the named minute",
                zone.name,
                zone.utc_offset
            );
        }
    }
}

/// The seconds of a name of the forms `+HH`, `+HHMM`, `+HH:MM`, and `-` instead of `+`.
fn offset_of(name: &str) -> Option<i64> {
    let (sign, digits) = match name.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = digits.split_at_checked(2)?;
    let minutes = minutes.strip_prefix(':').unwrap_or(minutes);
    Some(sign * (3600 * two_digits(hours)? + if minutes.is_empty() { 0 } else { 60 * two_digits(minutes)? }))
}

fn two_digits(text: &str) -> Option<i64> {
    match text.as_bytes() {
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => Some(i64::from(tens - b'0') * 10 + i64::from(ones - b'0')),
        _ => None,
    }
}
