//! Text comes out as it was written: kinds of line breaks, a byte order mark and a last line without an end stay what they are.
//@ covers = ["wasi:cli/stdout#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L39"
//@ expect = { exit = 0, stdout = "\uFEFFline\nreturn\r\nold\rünïcödé \U0001F980 e\u0301\n\n\tlast" }
#![no_std]
#![no_main]

use cli_0_3::{deliver, succeed};
use wasip3::cli::stdout::write_via_stream;

support::command!(async test);

async fn test() {
    let text = "\u{FEFF}line\nreturn\r\nold\rünïcödé \u{1F980} e\u{301}\n\n\tlast";
    succeed(deliver(write_via_stream, text).await, "writing to standard output succeeds");
}
