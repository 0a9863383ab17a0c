//! A certificate for a name is none for one that begins or ends like it, nor for the address of its server.
//@ covers = [
//@   "wasi:tls/types#[constructor]client-handshake",
//@   "wasi:tls/types#[static]client-handshake.finish",
//@   "wasi:tls/types#[method]future-client-streams.get",
//@ ]
//@ spec = "https://www.rfc-editor.org/rfc/rfc9525#section-6.3"
//@ requires = ["network"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "echo", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use tls_0_2::check_refused;

support::command!(test);

fn test() {
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
        check_refused(&["main"], name);
    }
}
