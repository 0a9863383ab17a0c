//! A UDP socket cannot be bound to an address that the machine does not have.
//@ covers = ["wasi:sockets/types#[method]udp-socket.bind"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L600"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::FOREIGN;
use sockets_0_3::address::v4;
use sockets_0_3::check_error;
use sockets_0_3::udp;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let result = udp::socket().bind(v4(FOREIGN, 0));
    check_error(result, ErrorCode::AddressNotBindable, "a bind to an address of the documentation's block fails");
}
