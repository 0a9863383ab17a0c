//! Bodies: outgoing ones that are written, incoming ones that are read, and their trailers.

use crate::{code, read_to_end, succeed, write_all};
use support::prelude::*;
use wasip2::http::types::{ErrorCode, Fields, FutureTrailers, IncomingBody, IncomingResponse, OutgoingBody, Trailers};
use wasip2::io::streams::InputStream;

/// Writes all of a body, and finishes it.
#[track_caller]
pub fn write_and_finish(body: OutgoingBody, bytes: &[u8], trailers: Option<Fields>) {
    let stream = succeed(body.write(), "`write` succeeds on the first call");
    write_all(&stream, bytes);
    drop(stream);
    code::succeed(OutgoingBody::finish(body, trailers), "`finish` succeeds after all was written");
}

/// The body of a response.
#[track_caller]
pub fn of(response: &IncomingResponse) -> IncomingBody {
    succeed(response.consume(), "`consume` succeeds on the first call")
}

/// The stream of a body.
#[track_caller]
pub fn stream(body: &IncomingBody) -> InputStream {
    succeed(body.stream(), "`stream` succeeds on the first call")
}

/// The contents of a response's body, which is read to its end. Its trailers are not asked for.
#[track_caller]
pub fn read(response: &IncomingResponse) -> Vec<u8> {
    let body = of(response);
    read_to_end(&stream(&body))
}

/// The contents of a response's body as text.
#[track_caller]
pub fn read_text(response: &IncomingResponse) -> String {
    String::from_utf8_lossy(&read(response)).into_owned()
}

/// Reads a response's body to its end, and goes on with the body.
#[track_caller]
pub fn read_stream(response: &IncomingResponse, then: impl FnOnce(IncomingBody)) {
    let body = of(response);
    read_to_end(&stream(&body));
    then(body);
}

/// Waits for what a future gives on its first call.
#[track_caller]
pub fn wait_for_trailers(future: &FutureTrailers) -> Result<Option<Trailers>, ErrorCode> {
    let claim = "`get` gives `some` when the pollable of the trailers is ready";
    match crate::wait(future.subscribe(), || future.get(), claim) {
        Ok(result) => result,
        Err(()) => fail!("the first `get` that gives `some` gives the trailers or their error"),
    }
}
