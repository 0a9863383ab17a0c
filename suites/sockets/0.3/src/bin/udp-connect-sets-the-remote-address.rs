//! A UDP socket that was connected has that remote address.
//@ covers = [
//@     "wasi:sockets/types#[method]udp-socket.connect",
//@     "wasi:sockets/types#[method]udp-socket.get-remote-address",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L612"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_3::address::text;
use sockets_0_3::check_error;
use sockets_0_3::succeed;
use sockets_0_3::udp;
use support::prelude::*;
use wasip3::sockets::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (socket, peer) = (udp::bound(), udp::bound());
    udp::connect(&socket, &peer);
    let remote = succeed(socket.get_remote_address(), "a socket that is connected has a remote address");
    check_eq!(text(&remote), text(&udp::local(&peer)), "the remote address");
    check_error(peer.get_remote_address(), ErrorCode::InvalidState, "the peer is not connected");
}
