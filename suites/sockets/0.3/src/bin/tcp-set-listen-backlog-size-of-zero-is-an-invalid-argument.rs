//! The listen backlog size of a TCP socket cannot be set to zero.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.set-listen-backlog-size"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L448"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    for (socket, what) in [(tcp::socket(), "new"), (tcp::bound(), "bound")] {
        let result = socket.set_listen_backlog_size(0);
        check_error(
            result,
            ErrorCode::InvalidArgument,
            &format!("a size of zero cannot be set on a socket that is {what}"),
        );
    }
}
