//! Every byte from 0 to 255 that the program writes to standard error comes out as it is: none is translated or has to be UTF-8.
//@ covers = ["wasi:cli/stderr#write-via-stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/stdio.wit#L55"
//@ expect = { exit = 0, stderr = { hex = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff0d0a1a0a00" } }
#![no_std]
#![no_main]

use cli_0_3::{deliver, succeed};
use support::prelude::*;
use wasip3::cli::stderr::write_via_stream;

support::command!(async test);

async fn test() {
    let mut bytes: Vec<u8> = (0..=255).collect();
    // What some systems take for a line break or for the end of a text.
    bytes.extend(b"\r\n\x1a\n\0");
    succeed(deliver(write_via_stream, bytes).await, "writing to standard error succeeds");
}
