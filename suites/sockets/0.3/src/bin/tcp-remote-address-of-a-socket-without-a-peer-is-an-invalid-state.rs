//! A TCP socket that is new, bound or listening has no remote address.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.get-remote-address"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L421"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    for (socket, what) in [(tcp::socket(), "new"), (tcp::bound(), "bound"), (tcp::listener().socket, "listening")] {
        let result = socket.get_remote_address();
        check_error(result, ErrorCode::InvalidState, &format!("a socket that is {what} has no remote address"));
    }
}
