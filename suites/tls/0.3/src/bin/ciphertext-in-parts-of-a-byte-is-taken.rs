//! Records may be cut anywhere: a ciphertext that goes to and fro a byte at a time is that of the same cleartext.
//@ covers = [
//@   "wasi:tls/client#[method]connector.send",
//@   "wasi:tls/client#[method]connector.receive",
//@   "wasi:tls/client#[static]connector.connect",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L14"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ receive = "question" }, { receive-end = true }, { send = "answer" }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use support::tasks::spawn;
use tls_0_3::{Connector, NAME, pass, read_to_end, succeed_as, transport, wit_stream, write_all};

support::command!(async test);

async fn test() {
    let socket = transport("main").await;
    let connector = Connector::new();
    let (mut output, cleartext) = wit_stream::new();
    let (ciphertext, _sent) = connector.send(cleartext);
    let (to_server, outgoing) = wit_stream::new();
    let _below_sent = socket.send(outgoing);
    let _sending = spawn(pass(ciphertext, to_server, 1));
    let (arrived, _below_received) = socket.receive();
    let (taken, ciphertext) = wit_stream::new();
    let (input, received) = connector.receive(ciphertext);
    let _receiving = spawn(pass(arrived, taken, 1));
    succeed_as(connector, NAME).await;
    write_all(&mut output, b"question").await;
    drop(output);
    check_eq!(read_to_end(input).await, b"answer", "what the server sends after the question");
    check!(received.await.is_ok(), "what became of receiving is a success");
}
