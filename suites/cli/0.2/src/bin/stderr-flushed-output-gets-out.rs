//! Output to standard error that was flushed, and whose flush has completed, gets out while the program goes on.
//!
//! The program ends only when the harness has seen the output, so that a host that keeps it to the end waits for ever.
//@ covers = [
//@     "wasi:cli/stderr#get-stderr",
//@     "wasi:io/streams#[method]output-stream.write",
//@     "wasi:io/streams#[method]output-stream.flush",
//@     "wasi:io/streams#[method]output-stream.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L169"
//@ operations = [
//@     { type = "run" },
//@     { type = "read", id = "stderr", payload = "part of a line" },
//@     { type = "write", id = "stdin", payload = "seen" },
//@     { type = "close", id = "stdin" },
//@     { type = "wait", exit_code = 0 },
//@ ]
#![no_std]
#![no_main]

use cli_0_2::{permit, read_to_end, succeed};
use support::prelude::*;
use wasip2::cli::stderr::get_stderr;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stream = get_stderr();
    let mut rest = &b"part of a line"[..];
    while !rest.is_empty() {
        let length = permit(&stream).min(rest.len());
        succeed(stream.write(&rest[..length]), "`write` of permitted bytes succeeds");
        rest = &rest[length..];
    }
    succeed(stream.flush(), "`flush` succeeds");
    stream.subscribe().block();
    let permitted = succeed(stream.check_write(), "`check-write` succeeds after the flush");
    check!(permitted > 0, "`check-write` permits a write when the pollable was ready");
    check_eq!(read_to_end(&get_stdin()), b"seen", "what the harness writes when it has seen the output");
}
