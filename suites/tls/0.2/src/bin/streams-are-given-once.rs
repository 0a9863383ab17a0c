//! `get` gives the streams of a handshake once: asked again, it gives none.
//@ covers = [
//@   "wasi:tls/types#[method]future-client-streams.get",
//@   "wasi:tls/types#[method]future-client-streams.subscribe",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit/types.wit#L31"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::{NAME, begin};

support::command!(test);

fn test() {
    let (future, _socket) = begin("main", NAME);
    let streams = loop {
        match future.get() {
            None => future.subscribe().block(),
            Some(Ok(Ok(streams))) => break streams,
            Some(other) => {
                fail!("a handshake with a server in order gives streams, and gave {:?}", other.map(|_| "an error"))
            }
        }
    };
    check!(!matches!(future.get(), Some(Ok(Ok(_)))), "streams that were given are not given again");
    let (tls, input, output) = streams;
    drop((input, output));
    drop(tls);
}
