//! A second call of `receive` gives a closed stream and an error, and the first stream goes on.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L376"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::read_exactly;
use sockets_0_3::read_to_end;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use sockets_0_3::write_all;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    let (mut stream, done) = server.receive();
    let (mut writer, _) = tcp::sender(&client);
    write_all(&mut writer, "first").await;
    tcp::check_receive_fails(server.receive(), ErrorCode::InvalidState, "a socket that receives").await;
    check_eq!(read_exactly(&mut stream, 5).await, b"first", "what the first stream gives");
    write_all(&mut writer, "more").await;
    tcp::check_receive_fails(server.receive(), ErrorCode::InvalidState, "a socket that has received").await;
    drop(writer);
    check_eq!(read_to_end(stream).await, b"more", "what the first stream gives after the second call");
    succeed(done.await, "the future of the first call is success");
    tcp::check_receive_fails(server.receive(), ErrorCode::InvalidState, "a socket that has received the end").await;
}
