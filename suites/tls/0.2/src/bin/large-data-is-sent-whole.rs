//! A mebibyte that is sent arrives whole and in order, and then its end.
//@ covers = [
//@   "wasi:tls/types#[method]future-client-streams.get",
//@   "wasi:tls/types#[method]client-connection.close-output",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit/types.wit#L31"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ receive = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } }, { receive-end = true }, { send = "all" }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::{PATTERN, connect, read_to_end, write_all};

support::command!(test);

fn test() {
    let connection = connect();
    write_all(&connection.output, PATTERN.repeat(17_190).as_bytes());
    connection.tls.close_output();
    check_eq!(read_to_end(&connection.input), b"all", "what the server says when it has received all");
}
