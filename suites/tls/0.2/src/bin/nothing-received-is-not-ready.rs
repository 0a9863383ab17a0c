//! While the server says nothing, the input stream gives no bytes and is not ready.
//@ covers = ["wasi:tls/types#[method]future-client-streams.get"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit/types.wit#L31"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "silent" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::connect;

support::command!(test);

fn test() {
    let connection = connect();
    let pollable = connection.input.subscribe();
    for _ in 0..10 {
        check!(connection.input.read(10).is_ok_and(|bytes| bytes.is_empty()), "reading gives no bytes and no end");
        check!(!pollable.ready(), "the stream is not ready");
    }
}
