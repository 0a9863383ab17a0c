//! A datetime for which no time zone can be determined has an answer, too, up to the last second of 64 bits.
//!
//! Which one a host can determine is its own business: the answer is UTC, or an offset of less than a day.
//@ covers = ["wasi:clocks/timezone#display", "wasi:clocks/timezone#utc-offset"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/timezone.wit#L12"
//@ since = "0.2.1"
//@ feature = "clocks-timezone"
#![no_std]
#![no_main]

use clocks_0_2::timezone::{EXTREME, display, utc_offset};
use support::prelude::*;

support::command!(test);

fn test() {
    for when in EXTREME {
        for offset in [utc_offset(when), display(when).utc_offset] {
            check!(
                (-86_399..=86_399).contains(&offset),
                "an offset of {offset} seconds at {when:?} is less than a day"
            );
        }
    }
}
