//! While a TCP socket does one operation, to finish another one is `not-in-progress`.
//@ covers = [
//@     "wasi:sockets/tcp#[method]tcp-socket.finish-bind",
//@     "wasi:sockets/tcp#[method]tcp-socket.finish-listen",
//@     "wasi:sockets/tcp#[method]tcp-socket.finish-connect",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/sockets/wit/network.wit#L58"
//@ requires = ["network"]
#![no_std]
#![no_main]

use sockets_0_2::address::{LOOPBACK, v4};
use sockets_0_2::{check_error, succeed, tcp};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::ErrorCode;

support::command!(test);

fn test() {
    let network = instance_network();

    let listener = tcp::listener(&network);
    let socket = tcp::socket();
    succeed(socket.start_bind(&network, v4(LOOPBACK, 0)), "`start-bind` succeeds");
    check_error(socket.finish_listen(), ErrorCode::NotInProgress, "`finish-listen` during a bind fails");
    check_error(socket.finish_connect(), ErrorCode::NotInProgress, "`finish-connect` during a bind fails");
    succeed(tcp::finish_bind(&socket), "the bind succeeds");

    succeed(socket.start_listen(), "`start-listen` succeeds");
    check_error(socket.finish_bind(), ErrorCode::NotInProgress, "`finish-bind` during a listen fails");
    check_error(socket.finish_connect(), ErrorCode::NotInProgress, "`finish-connect` during a listen fails");
    succeed(tcp::finish_listen(&socket), "the listen succeeds");

    let client = tcp::socket();
    succeed(client.start_connect(&network, tcp::local(&listener)), "`start-connect` succeeds");
    check_error(client.finish_bind(), ErrorCode::NotInProgress, "`finish-bind` during a connect fails");
    check_error(client.finish_listen(), ErrorCode::NotInProgress, "`finish-listen` during a connect fails");
    tcp::finish_join(client, &listener);
}
