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
use wasip2::clocks::monotonic_clock::subscribe_duration;
use wasip2::io::poll::poll;

support::command!(test);

fn test() {
    let (future, _socket) = begin("main", NAME);
    let pollable = future.subscribe();
    // The host has time for an outcome that there must not be. A machine that is slower than that proves nothing.
    let timer = subscribe_duration(200_000_000);
    check_eq!(
        poll(&[&pollable, &timer]),
        [1],
        "what is ready of the outcome of a handshake without an answer, and a timer"
    );
    check!(future.get().is_none(), "there is no outcome of a handshake that the server does not answer");
    drop(pollable);
    drop(future);
}
