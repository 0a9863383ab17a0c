//! The pollable of an input becomes ready when the other side of the stream is closed, and the end is then found.
//@ covers = [
//@     "wasi:io/streams#[method]input-stream.subscribe",
//@     "wasi:io/streams#[method]input-stream.read",
//@     "wasi:io/poll#[method]pollable.ready",
//@     "wasi:io/poll#[method]pollable.block",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L100"
//@ requires = ["network"]
#![no_std]
#![no_main]

use io_0_2::{read_exactly, tcp, write_all};
use support::prelude::*;
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let (near, far) = tcp::connection();
    write_all(&far.output, b"data");
    check_eq!(read_exactly(&near.input, 4), b"data", "what was written before the close");
    let before = near.input.subscribe();
    far.close_output();
    // A pollable may have been ready too soon, which is another claim. The end comes all the same, and stays.
    loop {
        before.block();
        match near.input.read(100) {
            Ok(bytes) => check_eq!(bytes, b"", "nothing comes after all that was written"),
            Err(StreamError::Closed) => break,
            Err(error) => fail!("`read` finds the end when the other side was closed, and gave {error:?}"),
        }
    }
    check!(before.ready(), "the pollable from before the end is ready");
    check!(near.input.subscribe().ready(), "a pollable from after the end is ready");
}
