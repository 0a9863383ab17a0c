//! Bodies: outgoing ones that are written, incoming ones that are read, and their trailers.

use crate::{code, read_to_end, succeed, write_all};
use support::prelude::*;
use wasip2::http::types::{
    ErrorCode, Fields, FutureTrailers, IncomingBody, IncomingResponse, OutgoingBody, Trailers, http_error_code,
};
use wasip2::io::streams::{InputStream, StreamError};

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

/// What comes of a response's body before its end or an error, and which of the two it is.
#[track_caller]
pub fn try_read(response: &IncomingResponse) -> (Vec<u8>, StreamError) {
    let body = of(response);
    let stream = stream(&body);
    let mut bytes = Vec::new();
    loop {
        match stream.blocking_read(65_536) {
            Ok(part) => bytes.extend(part),
            Err(error) => return (bytes, error),
        }
    }
}

/// Fails unless reading a response's body ends with an error. Gives its error code, where `http-error-code` knows one.
#[track_caller]
pub fn check_breaks_off(response: &IncomingResponse, what: &str) -> Option<ErrorCode> {
    match try_read(response) {
        (_, StreamError::LastOperationFailed(error)) => http_error_code(&error),
        (bytes, StreamError::Closed) => {
            let actual = format!("the end after {} bytes", bytes.len());
            support::expected(format!("reading the body of `{what}`"), "an error", actual)
        }
    }
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
