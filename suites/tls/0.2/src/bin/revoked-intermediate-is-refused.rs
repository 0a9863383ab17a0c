//! A certificate is refused if the authority between was revoked, by a host that has the list of what is revoked.
//@ covers = [
//@   "wasi:tls/types#[constructor]client-handshake",
//@   "wasi:tls/types#[static]client-handshake.finish",
//@   "wasi:tls/types#[method]future-client-streams.get",
//@ ]
//@ spec = "https://www.rfc-editor.org/rfc/rfc5280#section-6.1.3"
//@ requires = ["network", "tls-revocation"]
//@ services = [
//@   { name = "new", kind = "tls", certificate = "revoked-intermediate", versions = ["1.3"], mode = "echo", expect = { handshakes = 0 } },
//@   { name = "old", kind = "tls", certificate = "revoked-intermediate", versions = ["1.2"], mode = "echo", expect = { handshakes = 0 } },
//@ ]
#![no_std]
#![no_main]

use tls_0_2::{NAME, check_refused};

support::command!(test);

fn test() {
    check_refused(&["new", "old"], NAME);
}
