//! An offset is a number of nanoseconds: since 2000, all clocks of the world differ from UTC by whole minutes.
//!
//! An offset in seconds or milliseconds is no whole number of minutes in nanoseconds, but for 0, which is right.
//@ covers = ["wasi:clocks/timezone#utc-offset"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/timezone.wit#L21"
//@ feature = "clocks-timezone"
#![no_std]
#![no_main]

use clocks_0_3::timezone::{ORDINARY, utc_offset};
use support::prelude::*;

support::command!(async test);

async fn test() {
    for when in ORDINARY.into_iter().filter(|when| when.seconds > 946_684_800) {
        if let Some(offset) = utc_offset(when) {
            check_eq!(offset % 60_000_000_000, 0, "what is left of {offset} ns at {when:?} beside whole minutes");
        }
    }
}
