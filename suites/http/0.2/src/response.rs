//! Responses that are waited for.

use crate::{code, request};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, FutureIncomingResponse, IncomingResponse};

/// Waits for what a future gives on its first call.
#[track_caller]
pub fn wait(future: &FutureIncomingResponse) -> Result<IncomingResponse, ErrorCode> {
    let claim = "`get` gives `some` when the future's pollable is ready";
    match crate::wait(future.subscribe(), || future.get(), claim) {
        Ok(result) => result,
        Err(()) => fail!("the first `get` that gives `some` gives the response or its error"),
    }
}

/// Waits for a response, which has to come.
#[track_caller]
pub fn receive(future: &FutureIncomingResponse) -> IncomingResponse {
    code::succeed(wait(future), "the response is received")
}

/// The response to a request by `GET`, which has to come.
#[track_caller]
pub fn of_get(server: &str, path: &str) -> IncomingResponse {
    receive(&request::send(request::get(server, path), None))
}

/// The first value of a response's header, as a text.
#[track_caller]
pub fn header(response: &IncomingResponse, name: &str) -> Option<String> {
    let value = response.headers().get(name).into_iter().next()?;
    Some(String::from_utf8_lossy(&value).into_owned())
}
