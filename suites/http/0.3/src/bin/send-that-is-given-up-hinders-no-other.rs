//! Requests that are given up at once, or when the server has them, hinder no other.
//@ covers = ["wasi:http/client#send"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L286"
//@ requires = ["network"]
//@ services = [{ name = "main", endpoints = [{ path = "/stall", steps = [{ end = "stall" }] }, { response = "x" }] },]
#![no_std]
#![no_main]

use core::pin::pin;
use http_0_3::body;
use http_0_3::request;
use support::prelude::*;
use support::tasks::give_way;
use support::tasks::poll_once;
use wasip3::http::client::send;

support::command!(async test);

async fn test() {
    for round in 0..20 {
        {
            let mut given_up = pin!(send(request::get("MAIN", "/stall")));
            for _ in 0..round {
                check!(poll_once(given_up.as_mut()).await.is_none(), "a request that is not answered is not done");
                give_way().await;
            }
        }
        let response = request::response_of("MAIN", "/").await;
        check_eq!(body::read_text(response).await, "x", "the body of a response after that");
    }
}
