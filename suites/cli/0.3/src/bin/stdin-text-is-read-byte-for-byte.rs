//! Text is read as it was given: kinds of line breaks, a byte order mark and a last line without an end stay what they are.
//@ covers = ["wasi:cli/stdin#read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L20"
//@ stdin = "\uFEFFline\nreturn\r\nold\rünïcödé \U0001F980 e\u0301\n\n\tlast"
#![no_std]
#![no_main]

use cli_0_3::{receive, succeed};
use support::prelude::*;
use wasip3::cli::stdin::read_via_stream;

support::command!(async test);

async fn test() {
    let text = "\u{FEFF}line\nreturn\r\nold\rünïcödé \u{1F980} e\u{301}\n\n\tlast";
    let (bytes, result) = receive(read_via_stream()).await;
    check_eq!(String::from_utf8_lossy(&bytes), text, "the text on standard input");
    check_eq!(bytes, text.as_bytes(), "the bytes of the text on standard input");
    succeed(result, "the future of an input that is read to its end is success");
}
