//! Standard output and standard error are two streams: neither gets what was written to the other, also at the same time.
//@ covers = ["wasi:cli/stdout#write-via-stream", "wasi:cli/stderr#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L36"
//@ expect = { exit = 0, stdout = "output one, output two, output three", stderr = "error one, error two, error three" }
#![no_std]
#![no_main]

use cli_0_3::{succeed, write_all};
use support::tasks::join;
use wasip3::cli::{stderr, stdout};
use wasip3::wit_stream;

support::command!(async test);

async fn test() {
    let (mut output, reader) = wit_stream::new();
    let output_done = stdout::write_via_stream(reader);
    let (mut errors, reader) = wit_stream::new();
    let errors_done = stderr::write_via_stream(reader);
    write_all(&mut output, "output one, ").await;
    join(write_all(&mut errors, "error one, "), write_all(&mut output, "output two, ")).await;
    write_all(&mut errors, "error two, ").await;
    join(write_all(&mut output, "output three"), write_all(&mut errors, "error three")).await;
    drop((output, errors));
    succeed(output_done.await, "the future of standard output is success");
    succeed(errors_done.await, "the future of standard error is success");
}
