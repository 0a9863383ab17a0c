//! `exit` ends the program although other parts of it wait: for an hour, for input that never comes, and for a stream to be
//! written to.
//@ covers = ["wasi:cli/exit#exit"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/exit.wit#L3"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "exiting" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_3::{print, read_to_end};
use support::tasks::{give_way, spawn};
use wasip3::cli::exit::exit;
use wasip3::cli::{stdin, stdout};
use wasip3::clocks::monotonic_clock::wait_for;
use wasip3::wit_stream;

support::command!(async test);

async fn test() -> Result<(), ()> {
    let hour = spawn(wait_for(3_600_000_000_000));
    let (stream, done) = stdin::read_via_stream();
    spawn(read_to_end(stream));
    let (_open, reader) = wit_stream::new();
    let written = stdout::write_via_stream(reader);
    spawn(async { written.await });
    give_way().await;
    print("exiting").await;
    exit(Ok(()));
    hour.await;
    let _ = done.await;
    Err(())
}
