//! A UDP socket that is connected again has the new peer and no other.
//@ covers = [
//@     "wasi:sockets/types#[method]udp-socket.connect",
//@     "wasi:sockets/types#[method]udp-socket.get-remote-address",
//@     "wasi:sockets/types#[method]udp-socket.send",
//@     "wasi:sockets/types#[method]udp-socket.receive",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/sockets/wit/types.wit#L628"
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
    let (socket, first, second) = (udp::bound(), udp::bound(), udp::bound());
    let local = udp::local(&socket);
    udp::connect(&socket, &first);
    udp::send(&socket, b"to the first", None).await;
    udp::connect(&socket, &second);
    let remote = succeed(socket.get_remote_address(), "a socket that is connected has a remote address");
    check_eq!(text(&remote), text(&udp::local(&second)), "the remote address after the second connect");
    udp::send(&socket, b"to the second", None).await;
    udp::check_receives(&first, b"to the first", &socket).await;
    udp::check_receives(&second, b"to the second", &socket).await;
    // What comes of the first now is not for the socket.
    udp::send(&first, b"from the first", Some(local)).await;
    udp::send(&second, b"from the second", Some(local)).await;
    udp::check_receives(&socket, b"from the second", &second).await;
    let result = socket.send(b"hello".to_vec(), Some(udp::local(&first))).await;
    check_error(result, ErrorCode::InvalidArgument, "sending to the first peer fails");
}
