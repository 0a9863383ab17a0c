//! Local time and UTC differ by less than the nanoseconds of a day.
//@ covers = ["wasi:clocks/timezone#utc-offset"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/timezone.wit#L25"
//@ feature = "clocks-timezone"
#![no_std]
#![no_main]

use clocks_0_3::timezone::{DAY, ORDINARY, utc_offset};
use support::prelude::*;

support::command!(async test);

async fn test() {
    for when in ORDINARY {
        if let Some(offset) = utc_offset(when) {
            check!(offset.unsigned_abs() < DAY, "an offset of {offset} ns at {when:?} is less than a day");
        }
    }
}
