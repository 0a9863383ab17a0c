//! Whoever writes the body of a request that is given up finds the reading end dropped.
//@ covers = ["wasi:http/client#send", "wasi:http/types#[static]request.new"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L291"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ method = "POST", path = "/", steps = [{ receive-body = 0 }, { end = "stall" }] }] },]
#![no_std]
#![no_main]

use core::pin::pin;
use http_0_3::body;
use http_0_3::request;
use support::prelude::*;
use support::tasks::First;
use support::tasks::poll_once;
use support::tasks::race;
use wasip3::http::client::send;

support::command!(async test);

async fn test() {
    let (request, outgoing) = request::post("MAIN", "/", &[]);
    let body::Outgoing { mut contents, trailers: _trailers, sent: _sent } = outgoing;
    {
        let mut given_up = pin!(send(request));
        check!(poll_once(given_up.as_mut()).await.is_none(), "a request that is not answered is not done");
        let first = async {
            let _ = contents.write_all(b"begun".to_vec()).await;
        };
        match race(given_up, first).await {
            First::Other(()) => {}
            First::One(_) => fail!("a request that is not answered is not done"),
        }
        // It is given up here.
    }
    body::check_dropped(&mut contents, 64 << 20, "the body of a request that was given up").await;
}
