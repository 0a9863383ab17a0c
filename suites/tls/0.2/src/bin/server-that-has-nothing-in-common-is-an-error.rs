//! The alert of a server that has no cipher suite in common is an error of the handshake.
//@ covers = [
//@   "wasi:tls/types#[constructor]client-handshake",
//@   "wasi:tls/types#[static]client-handshake.finish",
//@   "wasi:tls/types#[method]future-client-streams.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit/types.wit#L31"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", handshake = "refuse", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use tls_0_2::{NAME, check_refused};

support::command!(test);

fn test() {
    check_refused(&["main"], NAME);
}
