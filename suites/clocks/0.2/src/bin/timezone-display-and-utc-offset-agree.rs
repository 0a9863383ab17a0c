//! The offset that `utc-offset` returns is the one that `display` returns for the same datetime.
//@ covers = ["wasi:clocks/timezone#display", "wasi:clocks/timezone#utc-offset"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/timezone.wit#L18"
//@ since = "0.2.1"
//@ feature = "clocks-timezone"
#![no_std]
#![no_main]

use clocks_0_2::timezone::{EXTREME, ORDINARY, display, utc_offset};
use support::prelude::*;

support::command!(test);

fn test() {
    for when in ORDINARY.into_iter().chain(EXTREME) {
        check_eq!(
            utc_offset(when),
            display(when).utc_offset,
            "the offset of `utc-offset` at {when:?} is that of `display`"
        );
    }
}
