//! A connection to a port at which nobody listens is refused.
//!
//! The port is that of a socket that is bound and does not listen, so that nobody else can listen at it meanwhile.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L256"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::tcp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let silent = tcp::bound();
    let result = tcp::socket().connect(tcp::local(&silent)).await;
    check_error(
        result,
        ErrorCode::ConnectionRefused,
        "a connection to a port that is bound and does not listen is refused",
    );
}
