//! When all data that has come was read from a socket, a pollable of its input is not ready, until more comes.
//@ covers = [
//@     "wasi:io/streams#[method]input-stream.subscribe",
//@     "wasi:io/streams#[method]input-stream.read",
//@     "wasi:io/poll#[method]pollable.ready",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L99"
//@ requires = ["network"]
#![no_std]
#![no_main]

use io_0_2::{read_exactly, tcp, write_all};
use support::prelude::*;

support::command!(test);

fn test() {
    let (near, far) = tcp::connection();
    check!(!near.input.subscribe().ready(), "a pollable is not ready before anything was written");
    for _ in 0..3 {
        write_all(&far.output, b"data");
        check_eq!(read_exactly(&near.input, 4), b"data", "what was written");
        let pollable = near.input.subscribe();
        check!(!pollable.ready(), "a pollable is not ready after all data was read and before more has come");
    }
}
