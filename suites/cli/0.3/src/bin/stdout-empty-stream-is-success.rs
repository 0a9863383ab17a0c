//! A stream that ends without a byte is written at once: the future resolves to success, and nothing comes out.
//@ covers = ["wasi:cli/stdout#write-via-stream", "wasi:cli/stderr#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L41"
//@ expect = { exit = 0, stdout = "", stderr = "" }
#![no_std]
#![no_main]

use cli_0_3::{deliver, succeed};
use support::prelude::*;
use wasip3::cli::{stderr, stdout};
use wasip3::wit_stream;

support::command!(async test);

async fn test() {
    for _ in 0..3 {
        succeed(deliver(stdout::write_via_stream, vec![]).await, "writing nothing to standard output succeeds");
        succeed(deliver(stderr::write_via_stream, vec![]).await, "writing nothing to standard error succeeds");
    }
    // The writing end is dropped before the host has the reading one.
    let (writer, reader) = wit_stream::new();
    drop(writer);
    succeed(stdout::write_via_stream(reader).await, "writing a stream that has ended already succeeds");
}
