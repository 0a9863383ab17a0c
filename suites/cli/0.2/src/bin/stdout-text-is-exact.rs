//! Text comes out as it was written: kinds of line breaks, a byte order mark and a last line without an end stay what they are.
//@ covers = ["wasi:cli/stdout#get-stdout"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L138"
//@ expect = { exit = 0, stdout = "\uFEFFline\nreturn\r\nold\rünïcödé \U0001F980 e\u0301\n\n\tlast" }
#![no_std]
#![no_main]

use cli_0_2::print;

support::command!(test);

fn test() {
    print("\u{FEFF}line\nreturn\r\nold\rünïcödé \u{1F980} e\u{301}\n\n\tlast");
}
