//! A certificate for a name is none for one that begins or ends like it, nor for the address of its server.
//@ covers = ["wasi:tls/client#[static]connector.connect", "wasi:tls/types#[method]error.to-debug-string"]
//@ spec = "https://www.rfc-editor.org/rfc/rfc9525#section-6.3"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use tls_0_3::check_refused;

support::command!(async test);

async fn test() {
    for name in [
        "other.test",
        "ticktock.test.other.test",
        "xticktock.test",
        "a.ticktock.test",
        "ticktock.tes",
        "test",
        "ticktock.testx",
        "127.0.0.1",
    ] {
        check_refused(&["main"], name).await;
    }
}
