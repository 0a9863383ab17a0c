//! Streams for reading of one file each have a position of their own.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L305"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{CONTENT, check_bytes, open, root, succeed, succeed_stream};
use support::prelude::*;
use wasip2::filesystem::types::DescriptorFlags;

support::command!(test);

fn test() {
    let file = open(&root(), "file", DescriptorFlags::READ);
    let starts = [0_usize, 4, 4, 12];
    let streams = starts.map(|start| succeed(file.read_via_stream(start as u64), "`read-via-stream` succeeds"));
    let mut read: [Vec<u8>; 4] = Default::default();
    for round in 1..=5 {
        for (index, stream) in streams.iter().enumerate() {
            let part = succeed_stream(stream.blocking_read(2), "`blocking-read` succeeds");
            check!(part.len() <= 2, "`blocking-read` of two bytes gives no more, and gave {}", part.len());
            read[index].extend(part);
            let expected = &CONTENT[starts[index]..starts[index] + read[index].len()];
            check_bytes(&read[index], expected, &format!("what stream {index} has given after round {round}"));
        }
    }
}
