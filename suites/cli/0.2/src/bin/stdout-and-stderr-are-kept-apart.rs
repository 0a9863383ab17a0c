//! Standard output and standard error are two streams: neither gets what was written to the other.
//@ covers = ["wasi:cli/stdout#get-stdout", "wasi:cli/stderr#get-stderr"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/stdio.wit#L11"
//@ expect = { exit = 0, stdout = "output one, output two, output three", stderr = "error one, error two, error three" }
#![no_std]
#![no_main]

use cli_0_2::write_all;
use wasip2::cli::stderr::get_stderr;
use wasip2::cli::stdout::get_stdout;

support::command!(test);

fn test() {
    let stdout = get_stdout();
    let stderr = get_stderr();
    write_all(&stdout, b"output one, ");
    write_all(&stderr, b"error one, ");
    write_all(&stdout, b"output two, ");
    write_all(&stderr, b"error two, ");
    write_all(&stderr, b"error three");
    write_all(&stdout, b"output three");
}
