//! Pieces of all lengths that are written to one stream come out in order, without gaps.
//@ covers = ["wasi:cli/stdout#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L39"
//@ expect = { exit = 0, stdout = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 1000 } }
#![no_std]
#![no_main]

use cli_0_3::{PATTERN, succeed, write_all};
use wasip3::cli::stdout::write_via_stream;
use wasip3::wit_stream;

support::command!(async test);

async fn test() {
    let (mut writer, reader) = wit_stream::new();
    let done = write_via_stream(reader);
    let text = PATTERN.repeat(1000);
    let mut rest = text.as_bytes();
    for length in [1, 2, 0, 3, 7, 64, 8191, 8192, 8193, 1000].into_iter().cycle() {
        let (part, after) = rest.split_at(length.min(rest.len()));
        write_all(&mut writer, part).await;
        rest = after;
        if rest.is_empty() {
            break;
        }
    }
    drop(writer);
    succeed(done.await, "the future of standard output is success");
}
