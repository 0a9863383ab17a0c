//! All operations of an output stream that was closed give `closed`, each time.
//!
//! `write` and `write-zeroes` are not among them: they may trap, as `check-write` gives no permit.
//@ covers = [
//@     "wasi:io/streams#[method]output-stream.check-write",
//@     "wasi:io/streams#[method]output-stream.flush",
//@     "wasi:io/streams#[method]output-stream.blocking-flush",
//@     "wasi:io/streams#[method]output-stream.blocking-write-and-flush",
//@     "wasi:io/streams#[method]output-stream.blocking-write-zeroes-and-flush",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L26"
//@ requires = ["network"]
#![no_std]
#![no_main]

use io_0_2::{check_closed, tcp};

support::command!(test);

fn test() {
    let (near, _far) = tcp::connection();
    near.close_output();
    for _ in 0..2 {
        check_closed(near.output.check_write(), "`check-write` of a closed output");
        check_closed(near.output.flush(), "`flush` of a closed output");
        check_closed(near.output.blocking_flush(), "`blocking-flush` of a closed output");
        check_closed(near.output.blocking_write_and_flush(b"x"), "`blocking-write-and-flush` to a closed output");
        check_closed(
            near.output.blocking_write_zeroes_and_flush(1),
            "`blocking-write-zeroes-and-flush` to a closed output",
        );
    }
}
