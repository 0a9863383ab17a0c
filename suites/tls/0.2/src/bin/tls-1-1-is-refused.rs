//! A server that answers with TLS 1.1 is refused.
//@ covers = [
//@   "wasi:tls/types#[constructor]client-handshake",
//@   "wasi:tls/types#[static]client-handshake.finish",
//@   "wasi:tls/types#[method]future-client-streams.get",
//@ ]
//@ spec = "https://www.rfc-editor.org/rfc/rfc8996#section-5"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", handshake = "old", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use tls_0_2::{NAME, check_refused};

support::command!(test);

fn test() {
    check_refused(&["main"], NAME);
}
