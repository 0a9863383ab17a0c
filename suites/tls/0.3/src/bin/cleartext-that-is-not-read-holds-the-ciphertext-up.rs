//! While the cleartext is not read, no more of the ciphertext is taken: before 64 mebibytes are, nothing more is.
//@ covers = ["wasi:tls/client#[method]connector.receive"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit-0.3.0-draft/client.wit#L14"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "flood" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use support::tasks::{First, race};
use tls_0_3::{Connector, NAME, PART, read, succeed_as, transport, wit_stream};
use wasip3::clocks::monotonic_clock::wait_for;

support::command!(async test);

async fn test() {
    let socket = transport("main").await;
    let connector = Connector::new();
    let (_output, cleartext) = wit_stream::new();
    let (ciphertext, _sent) = connector.send(cleartext);
    let _below_sent = socket.send(ciphertext);
    let (mut arrived, _below_received) = socket.receive();
    let (mut taken, ciphertext) = wit_stream::new();
    let (_input, _received) = connector.receive(ciphertext);
    let flood = async {
        let mut written = 0;
        while written <= 64 << 20 {
            let Some(bytes) = read(&mut arrived, PART).await else { fail!("the server sends without end") };
            written += bytes.len();
            // Where nothing is taken for a second, nothing will be. A machine that is slower than that proves nothing.
            if let First::Other(()) = race(taken.write_all(bytes), wait_for(1_000_000_000)).await {
                return;
            }
        }
        fail!("{written} bytes were taken whose cleartext nobody reads")
    };
    support::tasks::join(succeed_as(connector, NAME), flood).await;
}
