//! An instant for which no time zone can be determined has an answer, too, from the first to the last second of 64 bits: nothing,
//! or an offset of less than a day.
//@ covers = ["wasi:clocks/timezone#utc-offset"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/timezone.wit#L29"
//@ feature = "clocks-timezone"
#![no_std]
#![no_main]

use clocks_0_3::timezone::{DAY, EXTREME, utc_offset};
use support::prelude::*;

support::command!(async test);

async fn test() {
    for when in EXTREME {
        if let Some(offset) = utc_offset(when) {
            check!(offset.unsigned_abs() < DAY, "an offset of {offset} ns at {when:?} is less than a day");
        }
    }
}
