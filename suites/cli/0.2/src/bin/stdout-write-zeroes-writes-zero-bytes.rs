//! Writing zeroes to standard output writes that many zero bytes, between what was written before and after.
//@ covers = [
//@     "wasi:cli/stdout#get-stdout",
//@     "wasi:io/streams#[method]output-stream.write-zeroes",
//@     "wasi:io/streams#[method]output-stream.blocking-write-zeroes-and-flush",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L200"
//@ expect = { exit = 0, stdout = "<\u0000\u0000\u0000|\u0000\u0000\u0000\u0000\u0000>" }
#![no_std]
#![no_main]

use cli_0_2::{permit, succeed, write_all};
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdout = get_stdout();
    write_all(&stdout, b"<");
    let mut rest = 3;
    while rest > 0 {
        let length = permit(&stdout).min(rest);
        succeed(stdout.write_zeroes(length as u64), "`write-zeroes` of permitted bytes succeeds");
        rest -= length;
    }
    succeed(stdout.blocking_flush(), "`blocking-flush` succeeds");
    write_all(&stdout, b"|");
    succeed(stdout.blocking_write_zeroes_and_flush(5), "`blocking-write-zeroes-and-flush` succeeds");
    write_all(&stdout, b">");
}
