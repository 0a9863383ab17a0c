//! A request that is never answered holds up no other, and is given up when the other is done.
//@ covers = ["wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L286"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ path = "/stall", steps = [{ end = "stall" }] }, { response = "x" }] },]
#![no_std]
#![no_main]

use http_0_3::request;
use support::prelude::*;
use support::tasks::First;
use support::tasks::join;
use support::tasks::race;
use wasip3::http::client::send;

support::command!(async test);

async fn test() {
    let stalled = join(send(request::get("MAIN", "/stall")), send(request::get("MAIN", "/stall")));
    let answered = request::response_of("MAIN", "/");
    match race(stalled, answered).await {
        First::Other(response) => {
            check_eq!(response.get_status_code(), 200, "the status code of the response that has come")
        }
        First::One(_) => fail!("a request to a server that does not answer is not done"),
    }
}
