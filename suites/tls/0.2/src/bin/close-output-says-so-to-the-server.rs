//! `close-output` ends what is sent by `close_notify`, after all that was written.
//@ covers = ["wasi:tls/types#[method]client-connection.close-output"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit/types.wit#L22"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ receive = "goodbye" }, { receive-end = true }], expect = { handshakes = 1 } },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::{connect, read_to_end, write_all};

support::command!(test);

fn test() {
    let connection = connect();
    write_all(&connection.output, b"goodbye");
    connection.tls.close_output();
    check_eq!(read_to_end(&connection.input), b"", "the server sends nothing");
}
