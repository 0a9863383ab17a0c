//! A proxy's standard input is at its end.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:cli/stdin#get-stdin"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/proxy.wit#L23"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", body = "of the request", response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{check_closed, server};
use wasip2::cli::stdin::get_stdin;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(_: IncomingRequest, out: ResponseOutparam) {
    let stdin = get_stdin();
    stdin.subscribe().block();
    check_closed(stdin.blocking_read(1), "standard input of a proxy is closed");
    check_closed(stdin.read(1), "it stays closed");
    server::send(out, server::response(204, Fields::new()));
}
