//! The listen backlog size of a TCP socket that is connected cannot be set.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.set-listen-backlog-size"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L455"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::tcp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    for (socket, what) in [(client, "connected"), (server, "accepted")] {
        let result = socket.set_listen_backlog_size(10);
        check_error(result, ErrorCode::InvalidState, &format!("the size cannot be set on a socket that is {what}"));
    }
}
