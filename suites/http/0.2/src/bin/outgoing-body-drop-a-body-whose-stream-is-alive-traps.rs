//! Dropping a body to be sent while its stream is alive traps.
//@ covers = ["wasi:http/types#[method]outgoing-body.write"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L632"
//@ expect = { trap = true, stdout = "before the trap" }
#![no_std]
#![no_main]

use http_0_2::{print, succeed};
use support::prelude::*;
use wasip2::http::types::{Fields, OutgoingRequest};

support::command!(test);

fn test() {
    let request = OutgoingRequest::new(Fields::new());
    let body = succeed(request.body(), "`body` succeeds");
    let stream = succeed(body.write(), "`write` succeeds");
    print("before the trap");
    drop(body);
    drop(stream);
    fail!("dropping a body whose stream is alive traps");
}
