//! Reading a body whose client goes before its end fails, and is not closed as at the end of a whole body.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[method]incoming-body.stream"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L112"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", body = "part", abandon = { after = "body", once = "read\n" } },
//@   { type = "read", payload = "an error\n" },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{print, server, stream_succeed};
use support::prelude::*;
use wasip2::http::types::{IncomingRequest, ResponseOutparam};
use wasip2::io::streams::StreamError;

support::proxy!(test);

fn test(request: IncomingRequest, _: ResponseOutparam) {
    let (_body, stream) = server::stream_of(&request);
    let mut start = Vec::new();
    while start.len() < 4 {
        start.extend(stream_succeed(stream.blocking_read(100), "`blocking-read` gives what was sent before"));
    }
    check_eq!(start, b"part", "what was sent before the client went");
    print("read\n");
    loop {
        match stream.blocking_read(100) {
            Ok(more) => check_eq!(more.len(), 0, "how many bytes come after the client went"),
            Err(StreamError::LastOperationFailed(_)) => break,
            Err(StreamError::Closed) => {
                print("no error\n");
                fail!("reading a body that broke off fails, and was closed")
            }
        }
    }
    print("an error\n");
}
