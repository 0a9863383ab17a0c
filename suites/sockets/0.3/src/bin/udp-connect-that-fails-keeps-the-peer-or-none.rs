//! A UDP socket whose second `connect` has an invalid argument says truly whom it is connected to.
//@ covers = [
//@     "wasi:sockets/types#[method]udp-socket.connect",
//@     "wasi:sockets/types#[method]udp-socket.get-remote-address",
//@     "wasi:sockets/types#[method]udp-socket.send",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L629"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::LOOPBACK;
use sockets_0_3::address::text;
use sockets_0_3::address::v4;
use sockets_0_3::check_error;
use sockets_0_3::udp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (socket, peer) = (udp::bound(), udp::bound());
    udp::connect(&socket, &peer);
    check_error(socket.connect(v4(LOOPBACK, 0)), ErrorCode::InvalidArgument, "connecting to port zero fails");
    match socket.get_remote_address() {
        Ok(remote) => {
            check_eq!(text(&remote), text(&udp::local(&peer)), "the remote address after a connect that failed");
            udp::send(&socket, b"hello", None).await;
            udp::check_receives(&peer, b"hello", &socket).await;
        }
        Err(_) => {
            let result = socket.send(b"hello".to_vec(), None).await;
            check_error(
                result,
                ErrorCode::InvalidArgument,
                "sending without an address fails on a socket without a peer",
            );
        }
    }
}
