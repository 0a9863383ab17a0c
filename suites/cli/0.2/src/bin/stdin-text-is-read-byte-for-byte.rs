//! Text is read as it was given: kinds of line breaks, a byte order mark and a last line without an end stay what they are.
//@ covers = ["wasi:cli/stdin#get-stdin"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L43"
//@ stdin = "\uFEFFline\nreturn\r\nold\rünïcödé \U0001F980 e\u0301\n\n\tlast"
#![no_std]
#![no_main]

use cli_0_2::read_to_end;
use support::prelude::*;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let text = "\u{FEFF}line\nreturn\r\nold\rünïcödé \u{1F980} e\u{301}\n\n\tlast";
    let bytes = read_to_end(&get_stdin());
    check_eq!(String::from_utf8_lossy(&bytes), text, "the text on standard input");
    check_eq!(bytes, text.as_bytes(), "the bytes of the text on standard input");
}
