//! A stream for reading gives all bytes of the file also where it is polled and read without blocking.
//@ covers = ["wasi:filesystem/types#[method]descriptor.read-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L301"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{create, root, succeed};
use support::prelude::*;
use wasip2::io::streams::StreamError;

support::command!(test);

fn test() {
    let root = root();
    let bytes: Vec<u8> = (0..200_000_u32).map(|at| (at % 251) as u8).collect();
    let file = create(&root, "new", &bytes);
    let stream = succeed(file.read_via_stream(1), "`read-via-stream` succeeds");
    let mut read = Vec::new();
    loop {
        stream.subscribe().block();
        match stream.read(30_000) {
            Ok(part) => {
                check!(part.len() <= 30_000, "`read` of 30,000 bytes gives no more, and gave {}", part.len());
                read.extend(part);
            }
            Err(StreamError::Closed) => break,
            Err(error) => fail!("`read` succeeds or finds the end, and gave {error:?}"),
        }
    }
    check_eq!(read.len(), 199_999, "the number of bytes that the stream gives");
    check!(read == bytes[1..], "the bytes are those of the file");
}
