//! Bodies: those that are sent, with what is written to them, and those that are received.

use crate::fields::{Entry, lowercase_entries};
use crate::{code, read_to_end};
use core::future::Future;
use support::here;
use support::prelude::*;
use support::tasks::join;
use wasip3::http::types::{ErrorCode, Fields, Request, Response, Trailers};
use wasip3::wit_bindgen::{FutureReader, FutureWriter, StreamReader, StreamResult, StreamWriter};
use wasip3::{wit_future, wit_stream};

/// What a body ends with.
pub type End = Result<Option<Trailers>, ErrorCode>;

/// What becomes of sending a request or a response, or of handling one.
pub type Outcome = Result<(), ErrorCode>;

/// A body that is sent: the ends to which it is written, and what becomes of it.
pub struct Outgoing {
    pub contents: StreamWriter<u8>,
    pub trailers: FutureWriter<End>,
    pub sent: FutureReader<Outcome>,
}

impl Outgoing {
    /// Writes bytes, the end and these trailers, and waits for what becomes of it.
    ///
    /// Whether all bytes and the trailers were taken is not looked at: where they were not, the outcome is to say why. It may
    /// come no sooner than the response was read: see [`Outgoing::deliver`].
    pub async fn finish(self, bytes: impl Into<Vec<u8>>, trailers: Option<Fields>) -> Outcome {
        self.deliver(bytes, trailers).await.await
    }

    /// Writes bytes, the end and these trailers, and gives the future of what becomes of it.
    pub async fn deliver(self, bytes: impl Into<Vec<u8>>, trailers: Option<Fields>) -> FutureReader<Outcome> {
        self.end(bytes.into(), Ok(trailers)).await
    }

    /// Writes bytes, and then an error instead of trailers, and waits for what becomes of it.
    pub async fn fail(self, bytes: impl Into<Vec<u8>>, code: ErrorCode) -> Outcome {
        self.end(bytes.into(), Err(code)).await.await
    }

    async fn end(mut self, bytes: Vec<u8>, end: End) -> FutureReader<Outcome> {
        // Once the reading end is known to be dropped, nothing may be written to it.
        if !bytes.is_empty() {
            self.contents.write_all(bytes).await;
        }
        drop(self.contents);
        let _ = self.trailers.write(end).await;
        self.sent
    }
}

/// A body that is received.
pub struct Incoming {
    pub contents: StreamReader<u8>,
    pub trailers: FutureReader<End>,
}

/// The contents of a body that is to be sent, and the ends to which it is written.
pub fn stream() -> (StreamWriter<u8>, StreamReader<u8>) {
    wit_stream::new()
}

/// A future of trailers, and where they are written. If nothing is written there are none.
pub fn trailers() -> (FutureWriter<End>, FutureReader<End>) {
    wit_future::new(|| Ok(None))
}

/// A future that says that there are no trailers.
pub fn no_trailers() -> FutureReader<End> {
    trailers().1
}

/// A future of an outcome, and where it is written. If nothing is written it is success.
pub fn outcome() -> (FutureWriter<Outcome>, FutureReader<Outcome>) {
    wit_future::new(|| Ok(()))
}

/// The body of a response, whose handling is said to be a success.
pub fn of(response: Response) -> Incoming {
    let (contents, trailers) = Response::consume_body(response, outcome().1);
    Incoming { contents, trailers }
}

/// The body of a request, whose handling is said to be a success.
pub fn of_request(request: Request) -> Incoming {
    let (contents, trailers) = Request::consume_body(request, outcome().1);
    Incoming { contents, trailers }
}

impl Incoming {
    /// Reads to the end, and gives the contents and what they end with.
    pub async fn read(self) -> (Vec<u8>, End) {
        let bytes = read_to_end(self.contents).await;
        (bytes, self.trailers.await)
    }

    /// Reads to the end. Fails if the body was not received whole.
    #[track_caller]
    pub fn read_whole(self) -> impl Future<Output = Vec<u8>> {
        let here = here();
        async move {
            let (bytes, end) = self.read().await;
            here.succeed(end.map(drop), "a body that is read to its end was received whole");
            bytes
        }
    }
}

/// The contents of a response's body, which is read to its end, as a text. Fails if it was not received whole.
#[track_caller]
pub fn read_text(response: Response) -> impl Future<Output = String> {
    let bytes = of(response).read_whole();
    async move { String::from_utf8_lossy(&bytes.await).into_owned() }
}

/// The trailers of a body, with names in lower case. Fails if there was an error.
///
/// That there are none is said in one of two ways: by `none`, or by trailers that are empty.
#[track_caller]
pub fn entries(end: End) -> Vec<Entry> {
    code::succeed(end, "the body and its trailers are received").as_ref().map(lowercase_entries).unwrap_or_default()
}

/// Reads a response's body, and fails unless it ends with an error, whose code it gives.
#[track_caller]
pub fn check_breaks_off(response: Response, what: &str) -> impl Future<Output = ErrorCode> {
    let (here, what) = (here(), what.to_owned());
    async move {
        match of(response).read().await {
            (_, Err(code)) => code,
            (bytes, Ok(_)) => {
                let actual = format!("success after {} bytes", bytes.len());
                here.expected(format!("the end of the body of `{what}`"), "an error", actual)
            }
        }
    }
}

/// Writes bytes over and over until the reading end is dropped, and fails if that does not come before so many bytes.
#[track_caller]
pub fn check_dropped(contents: &mut StreamWriter<u8>, limit: usize, what: &str) -> impl Future<Output = ()> {
    let (here, what) = (here(), what.to_owned());
    async move {
        let mut written = 0;
        while written < limit {
            match contents.write(vec![b'x'; 65_536]).await.0 {
                StreamResult::Dropped => return,
                StreamResult::Complete(count) => written += count,
                StreamResult::Cancelled => here.fail("a write is not cancelled that nobody cancels"),
            }
        }
        here.fail(format!("whoever writes {what} finds the reading end dropped, and {written} bytes were taken"))
    }
}

/// Does something, and writes a body meanwhile; gives what came of the one, and the future of what becomes of the other.
pub async fn beside<T>(
    doing: impl Future<Output = T>,
    outgoing: Outgoing,
    bytes: impl Into<Vec<u8>>,
) -> (T, FutureReader<Outcome>) {
    join(doing, outgoing.deliver(bytes, None)).await
}
