//! A mebibyte that is sent arrives whole and in order, and then its end by `close_notify`.
//@ covers = ["wasi:tls/client#[method]connector.send"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L10"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ receive = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 17190 } }, { receive-end = true }, { send = "all" }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{PATTERN, connect, read_to_end, write_all};

support::command!(async test);

async fn test() {
    let mut connection = connect().await;
    write_all(&mut connection.output, PATTERN.repeat(17_190)).await;
    drop(connection.output);
    check_eq!(read_to_end(connection.input).await, b"all", "what the server says when it has received all");
}
