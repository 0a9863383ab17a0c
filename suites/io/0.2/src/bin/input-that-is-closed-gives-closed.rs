//! All operations of an input stream that was closed give `closed`, and its pollable is ready.
//@ covers = [
//@     "wasi:io/streams#[method]input-stream.read",
//@     "wasi:io/streams#[method]input-stream.blocking-read",
//@     "wasi:io/streams#[method]input-stream.skip",
//@     "wasi:io/streams#[method]input-stream.blocking-skip",
//@     "wasi:io/streams#[method]input-stream.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L55"
//@ requires = ["network"]
#![no_std]
#![no_main]

use io_0_2::{check_closed, tcp};
use support::prelude::*;

support::command!(test);

fn test() {
    let (near, _far) = tcp::connection();
    let before = near.input.subscribe();
    near.close_input();
    before.block();
    check!(before.ready(), "a pollable from before the input was closed is ready");
    check!(near.input.subscribe().ready(), "a pollable from after the input was closed is ready");
    for _ in 0..2 {
        check_closed(near.input.read(10), "`read` of a closed input");
        check_closed(near.input.blocking_read(10), "`blocking-read` of a closed input");
        check_closed(near.input.skip(10), "`skip` of a closed input");
        check_closed(near.input.blocking_skip(10), "`blocking-skip` of a closed input");
    }
}
