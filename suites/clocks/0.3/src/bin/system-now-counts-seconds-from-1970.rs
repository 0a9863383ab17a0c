//! The system clock counts seconds from the beginning of 1970.
//!
//! The date cannot be known; but milliseconds, another beginning, or a counter since the machine was started are not a
//! year between 2024 and 2200. A machine must have been told the date for this.
//@ covers = ["wasi:clocks/system-clock#now"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/system-clock.wit#L20"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::clocks::system_clock::now;

/// 2024-01-01T00:00:00Z.
const EARLIEST: i64 = 1_704_067_200;

/// 2200-01-01T00:00:00Z.
const LATEST: i64 = 7_258_118_400;

support::command!(async test);

async fn test() {
    let seconds = now().seconds;
    check!((EARLIEST..LATEST).contains(&seconds), "{seconds} seconds after 1970 are a time between 2024 and 2200");
}
