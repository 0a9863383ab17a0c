//! While a server says nothing, the handshake has neither streams nor an error, and it can be given up.
//@ covers = [
//@   "wasi:tls/types#[constructor]client-handshake",
//@   "wasi:tls/types#[static]client-handshake.finish",
//@   "wasi:tls/types#[method]future-client-streams.get",
//@   "wasi:tls/types#[method]future-client-streams.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit/types.wit#L31"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", handshake = "stall", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::{NAME, begin};

support::command!(test);

fn test() {
    let (future, _socket) = begin("main", NAME);
    let pollable = future.subscribe();
    for _ in 0..10 {
        check!(future.get().is_none(), "there is no outcome of a handshake that the server does not answer");
        check!(!pollable.ready(), "the outcome of a handshake that the server does not answer is not ready");
    }
    drop(pollable);
    drop(future);
}
