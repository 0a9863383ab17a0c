//! `send` fails when it was called before, and what was begun goes on.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L355"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::succeed;
use sockets_0_3::tcp;
use sockets_0_3::write_all;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    let (mut writer, done) = tcp::sender(&client);
    write_all(&mut writer, "first ").await;
    tcp::check_send_fails(&client, ErrorCode::InvalidState, "a socket that sends").await;
    write_all(&mut writer, "and more").await;
    drop(writer);
    succeed(done.await, "the future of the first call is success");
    check_eq!(tcp::receive_all(&server).await, b"first and more", "what the server received");
    tcp::check_send_fails(&client, ErrorCode::InvalidState, "a socket that has sent the end").await;
}
