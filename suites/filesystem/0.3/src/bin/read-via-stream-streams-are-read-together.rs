//! Twenty streams of one file that are read at the same time each give all of it.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L314"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{check_bytes, create, receive, root, succeed};
use support::PATTERN;
use support::prelude::*;
use support::tasks::join_all;

support::command!(async test);

async fn test() {
    let written = PATTERN.repeat(1000);
    let file = create(&root(), "new", &written).await;
    let streams = (0..20).map(|number| receive(file.read_via_stream(number * 61)));
    for (number, (bytes, result)) in join_all(streams).await.into_iter().enumerate() {
        succeed(result, "the future of each stream is success");
        check_bytes(bytes, &written[number * 61..], &format!("what stream {number} gives"));
    }
}
