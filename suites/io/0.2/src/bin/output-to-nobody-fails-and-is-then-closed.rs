//! An output whose other side is gone gives an error at last, and `closed` ever after.
//!
//! Whether the first error is `closed`, too, or `last-operation-failed` is up to the host.
//@ covers = [
//@     "wasi:io/streams#[method]output-stream.check-write",
//@     "wasi:io/streams#[method]output-stream.write",
//@     "wasi:io/streams#[method]output-stream.subscribe",
//@     "wasi:io/streams#[method]output-stream.flush",
//@     "wasi:io/streams#[method]output-stream.blocking-flush",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L22"
//@ requires = ["network"]
#![no_std]
#![no_main]

use io_0_2::{check_closed, tcp, write_all};
use wasip2::io::streams::{OutputStream, StreamError};

support::command!(test);

fn test() {
    let (near, far) = tcp::connection();
    // What is left unread makes the connection end at once.
    write_all(&near.output, b"unread");
    drop(far);
    while write(&near.output).is_ok() {}
    for _ in 0..3 {
        near.output.subscribe().block();
        check_closed(near.output.check_write(), "`check-write` after an error");
        check_closed(near.output.flush(), "`flush` after an error");
        check_closed(near.output.blocking_flush(), "`blocking-flush` after an error");
    }
}

fn write(output: &OutputStream) -> Result<(), StreamError> {
    output.subscribe().block();
    if output.check_write()? > 0 {
        output.write(b"x")?;
    }
    Ok(())
}
