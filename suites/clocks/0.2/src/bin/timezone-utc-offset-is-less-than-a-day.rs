//! Local time and UTC differ by less than a day, by `utc-offset` and by `display`.
//@ covers = ["wasi:clocks/timezone#utc-offset", "wasi:clocks/timezone#display"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/timezone.wit#L31"
//@ since = "0.2.1"
//@ feature = "clocks-timezone"
#![no_std]
#![no_main]

use clocks_0_2::timezone::{ORDINARY, display, utc_offset};
use support::prelude::*;

support::command!(test);

fn test() {
    for when in ORDINARY {
        // The rule's reason, the seconds of a day, holds on both sides of UTC.
        for offset in [utc_offset(when), display(when).utc_offset] {
            check!(
                (-86_399..=86_399).contains(&offset),
                "an offset of {offset} seconds at {when:?} is less than a day"
            );
        }
    }
}
