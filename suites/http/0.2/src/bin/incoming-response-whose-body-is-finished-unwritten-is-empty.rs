//! A body that is finished without anything being written is complete, and has no contents.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[static]outgoing-body.finish"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L642"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/unwritten", response = { status = 200 } },
//@   { type = "request", path = "/untaken", response = { status = 200 } },
//@   { type = "request", path = "/nothing", response = { status = 200 } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{code, server, stream_succeed, succeed};
use wasip2::http::types::{Fields, IncomingRequest, OutgoingBody, OutgoingResponse, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let body = server::start(out, OutgoingResponse::new(Fields::new()));
    match server::path(&request).as_str() {
        "/untaken" => {}
        "/unwritten" => drop(succeed(body.write(), "`write` succeeds on the first call")),
        _ => {
            let stream = succeed(body.write(), "`write` succeeds on the first call");
            stream_succeed(stream.blocking_write_and_flush(b""), "writing no bytes succeeds");
        }
    }
    code::succeed(OutgoingBody::finish(body, None), "`finish` succeeds though nothing was written");
}
