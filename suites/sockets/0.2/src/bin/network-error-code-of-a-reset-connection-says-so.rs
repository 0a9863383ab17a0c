//! Of the error of a TCP connection that was reset, `network-error-code` says that it was reset or aborted.
//!
//! The function may give none for errors that are not about the network. This one is.
//@ covers = ["wasi:sockets/network#network-error-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/network.wit#L114"
//@ requires = ["network"]
//@ since = "0.2.2"
//@ feature = "network-error-code"
#![no_std]
#![no_main]

use self::wasi::sockets::network::{ErrorCode, network_error_code};
use sockets_0_2::{read_exactly, succeed, tcp, write_all};
use support::prelude::*;
use wasip2::io::error::Error;
use wasip2::io::streams::StreamError;
use wasip2::sockets::instance_network::instance_network;

support::command!(test);

fn test() {
    let network = instance_network();
    let (listener, client) = (tcp::bound(&network), tcp::socket());
    succeed(listener.set_send_buffer_size(1 << 18), "`set-send-buffer-size` succeeds");
    succeed(client.set_receive_buffer_size(1 << 12), "`set-receive-buffer-size` succeeds");
    succeed(tcp::listen(&listener), "a bound socket can listen");
    let (client, server) = tcp::join(&network, client, &listener);

    // What the server has not read when it goes makes it reset the connection, on most platforms. What the client has
    // no room for keeps the end of the connection from coming first.
    write_all(&client.output, b"unread");
    read_exactly(&server.input, 1);
    tcp::fill(&server.output, 1 << 16);
    drop(server);
    loop {
        match client.input.blocking_read(1) {
            Ok(_) => {}
            // A platform that closes the connection in good order has no error to tell of.
            Err(StreamError::Closed) => return,
            Err(StreamError::LastOperationFailed(error)) => return check_code(&error),
        }
    }
}

fn check_code(error: &Error) {
    let code = network_error_code(error);
    let reset = matches!(code, Some(ErrorCode::ConnectionReset | ErrorCode::ConnectionAborted));
    check!(reset, "the code of `{}` is that of a reset connection, and not {code:?}", error.to_debug_string());
}

// `wasip2` leaves out what is unstable. Of the two versions of the interface, this test alone is linked with both.
wit_bindgen::generate!({
    inline: "
        package ticktock:sockets;
        world network-error-code {
            import wasi:sockets/network@0.2.11;
        }
    ",
    path: "wit",
    features: ["network-error-code"],
    with: {
        "wasi:io/error@0.2.12": wasip2::io::error,
        "wasi:sockets/network@0.2.11": generate,
    },
});
