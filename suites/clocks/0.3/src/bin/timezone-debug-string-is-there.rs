//! There is always a string that helps people to see which time zone there is: it is not empty.
//!
//! What it says is up to the host.
//@ covers = ["wasi:clocks/timezone#to-debug-string"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/timezone.wit#L36"
//@ feature = "clocks-timezone"
#![no_std]
#![no_main]

use clocks_0_3::timezone::to_debug_string;
use support::prelude::*;

support::command!(async test);

async fn test() {
    check!(!to_debug_string().trim().is_empty(), "the string for people is not empty");
}
