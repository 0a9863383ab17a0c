//! Requests to guests that handle HTTP. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::Payload;
use serde::Serialize;
use std::collections::BTreeMap;

/// A request to a guest that handles HTTP, and the response that is expected.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Request {
    /// The method.
    pub method: String,
    /// The path with its query.
    pub path: String,
    /// The headers.
    pub headers: BTreeMap<String, String>,
    /// The body.
    pub body: Payload,
    /// The response that is expected.
    pub response: Response,
}

/// An HTTP response: one that is expected, or one that a server gives.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The headers. An expected response may have others besides.
    pub headers: BTreeMap<String, String>,
    /// The body.
    pub body: Payload,
}

impl Default for Response {
    fn default() -> Self {
        Self { status: 200, headers: BTreeMap::new(), body: Payload::default() }
    }
}
