//! HTTP with a guest: requests on their way in, responses on their way out, and how there can be none.

use super::Exit;
use bytes::Bytes;
use futures::future::BoxFuture;
use http_body_util::combinators::UnsyncBoxBody;
use hyper::body::{Frame, SizeHint};
use std::pin::Pin;
use std::task::{Context, Poll};

/// A body that comes while it is read. Dropping it before its end says that nobody wants the rest.
pub type Body = UnsyncBoxBody<Bytes, Broken>;

/// Why a body broke off.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Broken(pub String);

/// Why there is no response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoResponse {
    /// Why, as far as is known.
    pub message: String,
    /// How the guest ended that was to answer, where that is known.
    pub exit: Option<Exit>,
}

impl From<String> for NoResponse {
    fn from(message: String) -> Self {
        Self { message, exit: None }
    }
}

/// A client of a guest that handles HTTP requests. Several requests may be on their way at once.
pub trait Client: Send + Sync {
    /// Sends a request, and gives the response as soon as its head is there.
    ///
    /// When the future is dropped, or the response's body, the client has gone.
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'static, Result<http::Response<Body>, NoResponse>>;
}

/// A body, and something that lives as long as it.
pub(super) struct Kept<B, T> {
    body: B,
    _kept: T,
}

impl<B, T> Kept<B, T> {
    pub(super) fn new(body: B, kept: T) -> Self {
        Self { body, _kept: kept }
    }
}

impl<B: hyper::body::Body + Unpin, T: Unpin> hyper::body::Body for Kept<B, T> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
