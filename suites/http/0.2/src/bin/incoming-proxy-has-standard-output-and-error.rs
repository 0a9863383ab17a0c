//! A proxy's standard output and standard error take what is written to them.
//!
//! They "are expected to terminate in a developer-facing console", of which nothing can be asked here but that it takes them.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:cli/stdout#get-stdout", "wasi:cli/stderr#get-stderr"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/proxy.wit#L15"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", response = { status = 204 } },
//@   { type = "request", response = { status = 204 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{server, write_all};
use wasip2::cli::stderr::get_stderr;
use wasip2::cli::stdout::get_stdout;
use wasip2::http::types::{Fields, IncomingRequest, ResponseOutparam};

support::proxy!(test);

fn test(_: IncomingRequest, out: ResponseOutparam) {
    write_all(&get_stdout(), b"to standard output\n");
    write_all(&get_stderr(), b"to standard error\n");
    server::send(out, server::response(204, Fields::new()));
}
