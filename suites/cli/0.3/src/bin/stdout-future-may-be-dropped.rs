//! The future of standard output may be dropped unread: what is written to the stream comes out all the same, while the
//! program goes on.
//@ covers = ["wasi:cli/stdout#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L39"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stdout", payload = "written without asking what became of it" },
//@     { type = "write", id = "stdin", payload = "seen" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_3::{read_to_end, write_all};
use support::prelude::*;
use wasip3::cli::stdin::read_via_stream;
use wasip3::cli::stdout::write_via_stream;
use wasip3::wit_stream;

support::command!(async test);

async fn test() {
    let (mut writer, reader) = wit_stream::new();
    drop(write_via_stream(reader));
    for part in ["written without ", "asking what ", "became of it"] {
        write_all(&mut writer, part).await;
    }
    drop(writer);
    let (stream, _done) = read_via_stream();
    check_eq!(read_to_end(stream).await, b"seen", "what the harness writes when it has seen the output");
}
