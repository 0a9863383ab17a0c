//! The program ends when `run` returns, also if its standard input is still open and the program has begun to read data that
//! never comes.
//!
//! A host whose own reading of standard input holds up its end waits for ever.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/run.wit#L3"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "returning" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_3::print;
use core::pin::pin;
use support::prelude::*;
use support::tasks::poll_once;
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let (mut stream, _done) = read_via_stream();
    let mut read = pin!(stream.read(Vec::with_capacity(100)));
    check!(poll_once(read.as_mut()).await.is_none(), "a read waits as long as there is no data");
    print("returning").await;
}
