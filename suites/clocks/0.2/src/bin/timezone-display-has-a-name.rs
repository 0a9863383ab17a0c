//! There is always a name to display: `UTC`, a local one, or the offset.
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
        check!(!display(when).name.trim().is_empty(), "the time zone at {when:?} has a name");
    }
}
