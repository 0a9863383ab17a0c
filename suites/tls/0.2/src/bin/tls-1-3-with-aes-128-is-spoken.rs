//! A server whose only cipher suite is the one that TLS 1.3 demands of everybody is connected to.
//@ covers = [
//@   "wasi:tls/types#[constructor]client-handshake",
//@   "wasi:tls/types#[static]client-handshake.finish",
//@   "wasi:tls/types#[method]future-client-streams.get",
//@ ]
//@ spec = "https://www.rfc-editor.org/rfc/rfc8446#section-9.1"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", versions = ["1.3"], ciphers = ["aes128"], mode = "echo" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::{connect, read_exactly, write_all};

support::command!(test);

fn test() {
    let connection = connect();
    write_all(&connection.output, b"hello");
    check_eq!(read_exactly(&connection.input, 5), b"hello", "what the server has sent back");
}
