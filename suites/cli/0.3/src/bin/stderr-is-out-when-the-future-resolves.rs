//! Output to standard error is out when the future resolves to success, while the program goes on.
//!
//! The program ends only when the harness has seen the output, so that a host that keeps it to the end waits for ever.
//@ covers = ["wasi:cli/stderr#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L58"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stderr", payload = "part of a line" },
//@     { type = "write", id = "stdin", payload = "seen" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_3::{deliver, read_to_end, succeed};
use support::prelude::*;
use wasip3::cli::stderr::write_via_stream;
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    succeed(deliver(write_via_stream, "part of a line").await, "writing to standard error succeeds");
    let (stream, _done) = read_via_stream();
    check_eq!(read_to_end(stream).await, b"seen", "what the harness writes when it has seen the output");
}
