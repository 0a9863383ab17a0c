//! Whoever writes to a connection that was reset finds the reading end dropped, and the future says why.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.send", "wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L356"
//@ requires = ["network"]
//@ services = [{ name = "main", kind = "tcp", steps = [{ receive = "go" }, { end = "reset" }] },]
#![no_std]
#![no_main]

use sockets_0_3::check_error_among;
use sockets_0_3::read_to_end;
use sockets_0_3::server;
use sockets_0_3::tcp;
use sockets_0_3::write_all;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;
use wasip3::wit_bindgen::StreamResult;

support::command!(async test);

async fn test() {
    let socket = tcp::socket();
    tcp::connect(&socket, server("TCP_SERVER_MAIN")).await;
    let (stream, _received) = socket.receive();
    let (mut writer, done) = tcp::sender(&socket);
    write_all(&mut writer, "go").await;
    // The reset has come when nothing more does.
    read_to_end(stream).await;
    let mut result = StreamResult::Complete(0);
    for _ in 0..1000 {
        result = writer.write(vec![0; 65_536]).await.0;
        if result == StreamResult::Dropped {
            break;
        }
    }
    check_eq!(result, StreamResult::Dropped, "the result of a write to a connection that was reset");
    let codes = [ErrorCode::ConnectionBroken, ErrorCode::ConnectionReset, ErrorCode::ConnectionAborted];
    check_error_among(done.await, &codes, "the future of `send` is an error");
}
