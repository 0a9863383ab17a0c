//! Writes of no bytes add nothing to standard output, and the stream goes on after them.
//@ covers = ["wasi:cli/stdout#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L39"
//@ expect = { exit = 0, stdout = "onetwothree" }
#![no_std]
#![no_main]

use cli_0_3::{succeed, write_all};
use support::prelude::*;
use wasip3::cli::stdout::write_via_stream;
use wasip3::wit_bindgen::{StreamResult, StreamWriter};
use wasip3::wit_stream;

support::command!(async test);

async fn test() {
    let (mut writer, reader) = wit_stream::new();
    let done = write_via_stream(reader);
    for part in ["one", "two", "three"] {
        write_nothing(&mut writer).await;
        write_all(&mut writer, part).await;
        write_nothing(&mut writer).await;
    }
    drop(writer);
    succeed(done.await, "the future of standard output is success");
}

async fn write_nothing(writer: &mut StreamWriter<u8>) {
    for _ in 0..2 {
        let (result, _) = writer.write(vec![]).await;
        check_eq!(result, StreamResult::Complete(0), "the result of a write of no bytes");
    }
}
