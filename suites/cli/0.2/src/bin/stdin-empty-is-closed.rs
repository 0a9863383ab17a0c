//! Reading an empty standard input finds it closed, at once and as often as the program reads.
//@ covers = [
//@     "wasi:cli/stdin#get-stdin",
//@     "wasi:io/streams#[method]input-stream.blocking-read",
//@     "wasi:io/streams#[method]input-stream.read",
//@     "wasi:io/streams#[method]input-stream.blocking-skip",
//@     "wasi:io/streams#[method]input-stream.skip",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L55"
#![no_std]
#![no_main]

use cli_0_2::check_closed;
use wasip2::cli::stdin::get_stdin;

support::command!(test);

fn test() {
    let stdin = get_stdin();
    // Blocking comes first: a read that does not block may find that the end is not known yet.
    check_closed(stdin.blocking_read(100), "`blocking-read` of an empty standard input gives `closed`");
    for _ in 0..3 {
        check_closed(stdin.blocking_read(100), "`blocking-read` after the end gives `closed`");
        check_closed(stdin.read(100), "`read` after the end gives `closed`");
        check_closed(stdin.blocking_skip(100), "`blocking-skip` after the end gives `closed`");
        check_closed(stdin.skip(100), "`skip` after the end gives `closed`");
    }
}
