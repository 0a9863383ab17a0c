//! While the cleartext stream is open, what became of sending is not known.
//@ covers = ["wasi:tls/client#[method]connector.send"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L11"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ receive = "all" }, { send = "heard" }, { receive-end = true }] },
//@ ]
#![no_std]
#![no_main]

use core::pin::pin;
use support::prelude::*;
use support::tasks::{give_way, poll_once};
use tls_0_3::{connect, read_exactly, write_all};

support::command!(async test);

async fn test() {
    let mut connection = connect().await;
    write_all(&mut connection.output, b"all").await;
    check_eq!(read_exactly(&mut connection.input, 5).await, b"heard", "what the server sends when it has received all");
    let mut sent = pin!(async { connection.sent.await });
    for _ in 0..10 {
        check!(poll_once(sent.as_mut()).await.is_none(), "there is no outcome of what goes on");
        give_way().await;
    }
    drop(connection.output);
    check!(sent.await.is_ok(), "what became of sending is a success");
}
