//! `connect` without the streams that have to be set up before is an error with a text.
//@ covers = [
//@   "wasi:tls/client#[constructor]connector",
//@   "wasi:tls/client#[static]connector.connect",
//@   "wasi:tls/types#[method]error.to-debug-string",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L19"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{Connector, NAME};

support::command!(async test);

async fn test() {
    match Connector::connect(Connector::new(), NAME.to_owned()).await {
        Ok(()) => fail!("a connector without streams does not connect"),
        Err(error) => check!(!error.to_debug_string().is_empty(), "the error has a text"),
    }
}
