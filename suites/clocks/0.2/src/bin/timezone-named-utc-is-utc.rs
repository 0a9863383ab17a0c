//! The name `UTC` is that of Coordinated Universal Time: no offset, no daylight saving time.
//!
//! A host that has no time zone, or none for this datetime, answers with it; others need not.
//@ covers = ["wasi:clocks/timezone#display"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/timezone.wit#L38"
//@ since = "0.2.1"
//@ feature = "clocks-timezone"
#![no_std]
#![no_main]

use clocks_0_2::timezone::{EXTREME, ORDINARY, display};
use support::prelude::*;

support::command!(test);

fn test() {
    for when in ORDINARY.into_iter().chain(EXTREME) {
        let zone = display(when);
        if zone.name == "UTC" {
            check_eq!(zone.utc_offset, 0, "the offset of UTC at {when:?}");
            check!(!zone.in_daylight_saving_time, "UTC has no daylight saving time at {when:?}");
        }
    }
}
