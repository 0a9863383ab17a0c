//! A guest that writes without end times out, and not more of it is kept than is good.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
//@ timeout = 300
#![no_std]
#![no_main]

use wasip2::cli::stdout::get_stdout;
support::command!(test);

fn test() {
    let stdout = get_stdout();
    loop {
        stdout.blocking_write_and_flush(&[b'x'; 4096]).expect("stdout takes bytes");
    }
}
