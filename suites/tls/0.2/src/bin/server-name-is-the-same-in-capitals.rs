//! The name of a server is compared without regard to case.
//@ covers = [
//@   "wasi:tls/types#[constructor]client-handshake",
//@   "wasi:tls/types#[static]client-handshake.finish",
//@   "wasi:tls/types#[method]future-client-streams.get",
//@ ]
//@ spec = "https://www.rfc-editor.org/rfc/rfc9525#section-6.3"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::{connect_to, read_exactly, write_all};

support::command!(test);

fn test() {
    let connection = connect_to("main", "TickTock.TEST");
    write_all(&connection.output, b"hello");
    check_eq!(read_exactly(&connection.input, 5), b"hello", "what the server has sent back");
}
