//! `finish` fails if more was written than the `content-length` says, where writing it has not failed before.
//!
//! What becomes of the response WIT does not say.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[static]outgoing-body.finish", "wasi:http/types#[method]outgoing-body.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L647"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", method = "POST", path = "/one", abandon = { after = "head", once = "an error\n" } },
//@   { type = "request", method = "POST", path = "/two", abandon = { after = "head", once = "an error\n" } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::{fields, print, server, succeed};
use support::prelude::*;
use wasip2::http::types::{IncomingRequest, OutgoingBody, ResponseOutparam};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let body = server::start(out, server::response(200, fields::from_list(&[("content-length", "12")])));
    let stream = succeed(body.write(), "`write` succeeds on the first call");
    let parts: &[&[u8]] = match server::path(&request).as_str() {
        "/one" => &[b"more than twelve bytes"],
        _ => &[b"twelve bytes", b"!"],
    };
    let mut failed = false;
    for part in parts {
        failed = failed || stream.blocking_write_and_flush(part).is_err();
    }
    drop(stream);
    let finished = OutgoingBody::finish(body, None);
    if finished.is_ok() && !failed {
        print("no error\n");
        fail!("`finish` fails after more bytes than the `content-length` says");
    }
    print("an error\n");
}
