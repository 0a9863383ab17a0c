//! `outgoing-body.finish` while the stream is alive traps.
//@ covers = ["wasi:http/types#[method]outgoing-body.write", "wasi:http/types#[static]outgoing-body.finish"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L632"
//@ expect = { trap = true, stdout = "before the trap" }
#![no_std]
#![no_main]

use http_0_2::{print, succeed};
use support::prelude::*;
use wasip2::http::types::{Fields, OutgoingBody, OutgoingRequest};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    let body = succeed(request.body(), "`body` succeeds");
    let stream = succeed(body.write(), "`write` succeeds");
    print("before the trap");
    let result = OutgoingBody::finish(body, None);
    drop(stream);
    fail!("`finish` of a body whose stream is alive traps, and gave {result:?}");
}
