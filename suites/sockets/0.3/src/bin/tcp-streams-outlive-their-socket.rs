//! The streams of a TCP socket go on when its handle is dropped, in both directions.
//@ covers = ["wasi:sockets/types#[method]tcp-socket.send", "wasi:sockets/types#[method]tcp-socket.receive"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L160"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::read_exactly;
use sockets_0_3::read_to_end;
use sockets_0_3::succeed;
use sockets_0_3::tcp;
use sockets_0_3::write_all;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let (client, server) = tcp::pair().await;
    let (mut writer, sent) = tcp::sender(&client);
    let (stream, received) = client.receive();
    drop(client);
    let (mut at_server, _) = server.receive();
    write_all(&mut writer, "forth").await;
    check_eq!(read_exactly(&mut at_server, 5).await, b"forth", "what the server received");
    tcp::send_all(&server, "back").await;
    check_eq!(read_to_end(stream).await, b"back", "what the client received");
    succeed(received.await, "the future of `receive` is success");
    write_all(&mut writer, "again").await;
    drop(writer);
    check_eq!(read_to_end(at_server).await, b"again", "what the server received after that");
    succeed(sent.await, "the future of `send` is success");
}
