//! A TCP socket that is connecting cannot be connected a second time meanwhile, and the first attempt goes on.
//!
//! A host may have connected the socket by then: that is an invalid state, too.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.connect"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L252"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::text;
use sockets_0_3::check_error;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use support::prelude::*;
use support::tasks::join;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let mut listener = tcp::listener();
    let (address, client) = (listener.local(), tcp::socket());
    let (first, second) = join(client.connect(address), client.connect(address)).await;
    succeed(first, "the first attempt to connect succeeds");
    check_error(second, ErrorCode::InvalidState, "an attempt to connect while another goes on fails");
    let server = listener.accept().await;
    check_eq!(
        text(&tcp::remote(&server)),
        text(&tcp::local(&client)),
        "the remote address of the connection that was accepted"
    );
}
