//! After `close-output` writing is an error, and the server receives nothing more.
//@ covers = ["wasi:tls/types#[method]client-connection.close-output"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit/types.wit#L22"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ receive = "all" }, { receive-end = true }, { send = "end" }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::{connect, read_to_end, write_all};

support::command!(test);

fn test() {
    let connection = connect();
    write_all(&connection.output, b"all");
    connection.tls.close_output();
    check!(connection.output.blocking_write_and_flush(b"more").is_err(), "writing after `close-output` is an error");
    check_eq!(read_to_end(&connection.input), b"end", "what the server sends at the end");
}
