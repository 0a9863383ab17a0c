//! What `send` gives is encrypted: the cleartext is not in it, and the server gets the cleartext of it.
//@ covers = ["wasi:tls/client#[method]connector.send"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L9"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", steps = [{ receive = { repeat = "a secret that nobody else may see", times = 10 } }, { receive-end = true }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use support::tasks::spawn;
use tls_0_3::{Connector, NAME, PART, pass, read_to_end, succeed_as, transport, wit_stream, write_all};

support::command!(async test);

async fn test() {
    let socket = transport("main").await;
    let connector = Connector::new();
    let (mut output, cleartext) = wit_stream::new();
    let (ciphertext, _sent) = connector.send(cleartext);
    let (to_server, outgoing) = wit_stream::new();
    let _below_sent = socket.send(outgoing);
    let passed = spawn(pass(ciphertext, to_server, PART));
    let (ciphertext, _below_received) = socket.receive();
    let (input, _received) = connector.receive(ciphertext);
    succeed_as(connector, NAME).await;
    let secret = "a secret that nobody else may see";
    write_all(&mut output, secret.repeat(10)).await;
    drop(output);
    let passed = passed.await;
    check!(passed.len() > secret.len() * 10, "the ciphertext is not less than the cleartext");
    check!(
        !passed.windows(16).any(|part| secret.as_bytes().starts_with(part)),
        "the cleartext is not in the ciphertext"
    );
    check_eq!(read_to_end(input).await, b"", "the server sends nothing");
}
