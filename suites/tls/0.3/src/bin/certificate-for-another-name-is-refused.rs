//! A certificate for another name than the one that is expected is refused.
//@ covers = ["wasi:tls/client#[static]connector.connect", "wasi:tls/types#[method]error.to-debug-string"]
//@ spec = "https://www.rfc-editor.org/rfc/rfc9525#section-6"
//@ requires = ["network"]
//@ services = [
//@   { name = "new", kind = "tls", certificate = "other-name", versions = ["1.3"], mode = "echo", expect = { handshakes = 0 } },
//@   { name = "old", kind = "tls", certificate = "other-name", versions = ["1.2"], mode = "echo", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use tls_0_3::{NAME, check_refused};

support::command!(async test);

async fn test() {
    check_refused(&["new", "old"], NAME).await;
}
