//! Two connections at once have each their own bytes.
//@ covers = ["wasi:tls/types#[constructor]client-handshake", "wasi:tls/types#[method]future-client-streams.get"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit/types.wit#L31"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo", expect = { handshakes = 2 } },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::{connect, read_exactly, write_all};

support::command!(test);

fn test() {
    let (first, second) = (connect(), connect());
    write_all(&first.output, b"first");
    write_all(&second.output, b"other");
    check_eq!(read_exactly(&second.input, 5), b"other", "what comes on the second connection");
    drop(second);
    check_eq!(read_exactly(&first.input, 5), b"first", "what comes on the first connection");
}
