//! A UDP socket that is not connected cannot be disconnected, and neither can one that was.
//@ covers = ["wasi:sockets/types#[method]udp-socket.disconnect", "wasi:sockets/types#[method]udp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L657"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::succeed;
use sockets_0_3::udp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    for (socket, what) in [(udp::socket(), "new"), (udp::bound(), "bound")] {
        let result = socket.disconnect();
        check_error(result, ErrorCode::InvalidState, &format!("a socket that is {what} cannot be disconnected"));
        udp::connect(&socket, &udp::bound());
        succeed(socket.disconnect(), "a socket that is connected can be disconnected");
        check_error(
            socket.disconnect(),
            ErrorCode::InvalidState,
            "a socket that was disconnected cannot be disconnected",
        );
    }
}
