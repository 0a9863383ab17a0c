//! While a read waits for data, a wait for a clock ends and output is written; while the program waits for a clock, data comes.
//@ covers = [
//@     "wasi:cli/stdin#read-via-stream",
//@     "wasi:clocks/monotonic-clock#wait-for",
//@     "wasi:cli/stdout#write-via-stream",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L32"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "tick tick tick " },
//@     { type = "write", id = "stdin", payload = "data" },
//@     { type = "read", id = "stdout", payload = "came" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_3::{print, read_exactly, read_to_end};
use support::prelude::*;
use support::tasks::{First, Flag, join, race};
use wasip3::cli::stdin::read_via_stream;
use wasip3::clocks::monotonic_clock::wait_for;

support::command!(async test);

async fn test() {
    let (mut stream, _done) = read_via_stream();
    let ticked = Flag::default();
    let reading = async {
        let bytes = read_exactly(&mut stream, 4).await;
        check_eq!(bytes, b"data", "what came");
        ticked.raised().await;
        print("came").await;
    };
    let ticking = async {
        for _ in 0..3 {
            wait_for(5_000_000).await;
            print("tick ").await;
        }
        ticked.raise();
    };
    let hour = wait_for(3_600_000_000_000);
    match race(join(reading, ticking), hour).await {
        First::One(_) => {}
        First::Other(()) => fail!("a wait of an hour is not over"),
    }
    check_eq!(read_to_end(stream).await, b"", "what is read after all that came");
}
