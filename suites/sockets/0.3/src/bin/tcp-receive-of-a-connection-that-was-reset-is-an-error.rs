//! The stream of `receive` ends when the connection is reset, and the future says that it was.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L374"
//@ requires = ["network"]
//@ services = [{ name = "main", kind = "tcp", steps = [{ send = "hello" }, { receive = "go" }, { end = "reset" }] },]
#![no_std]
#![no_main]

use sockets_0_3::check_error;
use sockets_0_3::read;
use sockets_0_3::read_exactly;
use sockets_0_3::server;
use sockets_0_3::tcp;
use sockets_0_3::write_all;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let socket = tcp::socket();
    tcp::connect(&socket, server("TCP_SERVER_MAIN")).await;
    let (mut stream, done) = socket.receive();
    check_eq!(read_exactly(&mut stream, 5).await, b"hello", "what comes before the reset");
    let (mut writer, _sent) = tcp::sender(&socket);
    write_all(&mut writer, "go").await;
    check_eq!(read(&mut stream, 10).await, None, "what comes after the reset");
    check_error(done.await, ErrorCode::ConnectionReset, "the future of `receive` is an error");
}
