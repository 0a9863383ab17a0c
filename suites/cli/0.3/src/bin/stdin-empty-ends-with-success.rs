//! An empty standard input is a stream that ends at once, and the future beside it resolves to success.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L26"
#![no_std]
#![no_main]

use cli_0_3::{read, succeed};
use support::prelude::*;
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let (mut stream, done) = read_via_stream();
    check_eq!(read(&mut stream, 100).await, None, "what is read from an empty standard input");
    succeed(done.await, "the future of an input that the writer has closed is success");
}
