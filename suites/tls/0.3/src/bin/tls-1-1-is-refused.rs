//! A server that answers with TLS 1.1 is refused.
//@ covers = ["wasi:tls/client#[static]connector.connect", "wasi:tls/types#[method]error.to-debug-string"]
//@ spec = "https://www.rfc-editor.org/rfc/rfc8996#section-5"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", handshake = "old", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use tls_0_3::{NAME, check_refused};

support::command!(async test);

async fn test() {
    check_refused(&["main"], NAME).await;
}
