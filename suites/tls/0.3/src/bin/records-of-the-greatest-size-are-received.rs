//! Records of 16384 bytes, the most that there may be, are received.
//@ covers = ["wasi:tls/client#[method]connector.receive"]
//@ spec = "https://www.rfc-editor.org/rfc/rfc8446#section-5.1"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", record = 16384, steps = [{ send = { repeat = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXY", times = 2686 } }] },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_3::{PATTERN, connect, read_to_end};

support::command!(async test);

async fn test() {
    let connection = connect().await;
    check!(
        read_to_end(connection.input).await == PATTERN.repeat(2_686).into_bytes(),
        "the bytes are those that were sent"
    );
}
