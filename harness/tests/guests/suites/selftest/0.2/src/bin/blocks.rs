//! A guest that waits without end times out.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
//@ timeout = 300
#![no_std]
#![no_main]

use wasip2::clocks::monotonic_clock::subscribe_duration;
support::command!(test);

fn test() {
    subscribe_duration(u64::MAX).block();
}
