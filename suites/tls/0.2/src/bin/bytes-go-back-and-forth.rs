//! Writing and reading may alternate: what is written arrives before anything more is.
//@ covers = ["wasi:tls/types#[method]future-client-streams.get"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit/types.wit#L31"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::{PATTERN, connect, read_exactly, write_all};

support::command!(test);

fn test() {
    let connection = connect();
    for length in [1, 2, 1000, 4096, 16_384, 16_385, 40_000, 1] {
        let bytes = &PATTERN.repeat(1000).into_bytes()[..length];
        write_all(&connection.output, bytes);
        check!(read_exactly(&connection.input, length) == bytes, "{length} bytes come back as they were sent");
    }
}
