//! Requests to guests that handle HTTP, and responses. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::{FieldValues, Fields, Payload};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A request to a guest that handles HTTP, and what is expected of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Request {
    /// The method.
    pub method: String,
    /// The path with its query.
    pub path: String,
    /// The headers.
    pub headers: Fields,
    /// The body.
    pub body: RequestBody,
    /// How often it is sent, at once.
    pub times: usize,
    /// How the exchange is to end.
    pub exchange: Exchange,
}

/// The body of a request.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RequestBody {
    /// These bytes, whose number is said before.
    Whole(Payload),
    /// These parts, one after another, and after them trailers.
    Chunks {
        /// The parts.
        chunks: Vec<Payload>,
        /// The trailers.
        trailers: Fields,
    },
}

/// How an exchange of request and response is to end.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exchange {
    /// With this response.
    Answered(ExpectedResponse),
    /// Without a response, with one that breaks off, or with one whose status is 5xx: hosts may do any of these for a guest
    /// that gives none.
    Unanswered,
    /// The client goes in the middle of the request, and wants no response.
    Abandoned {
        /// What of the request was sent before.
        after: Sent,
        /// What the guest has to have written to standard output before.
        once: Option<Payload>,
    },
    /// The client goes in the middle of the response.
    Dropped {
        /// The response, whose body begins with this one's, which is what is read of it.
        response: ExpectedResponse,
        /// What the guest has to have written to standard output before.
        once: Option<Payload>,
    },
}

/// What of a request is sent before the client goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sent {
    /// The head.
    Head,
    /// The head and what the test has of the body, but not its end.
    Body,
}

/// The response that is expected.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExpectedResponse {
    /// The status codes that it may have.
    pub status: BTreeSet<u16>,
    /// The headers that it has; it may have others besides.
    pub headers: Fields,
    /// The names of headers that it does not have.
    pub absent: BTreeSet<String>,
    /// The body.
    pub body: Payload,
    /// The trailers that it has; it may have others besides.
    pub trailers: Fields,
}

/// A response that a server gives.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The headers.
    pub headers: BTreeMap<String, String>,
    /// The body.
    pub body: Payload,
}

impl Default for Response {
    fn default() -> Self {
        Self { status: 200, headers: BTreeMap::new(), body: Payload::default() }
    }
}

impl Request {
    /// The request in few words, for messages.
    pub fn title(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

/// A field that lacks what is expected of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldMismatch {
    /// The field's name.
    pub name: String,
    /// What is expected of it.
    pub expected: String,
    /// Its values.
    pub actual: String,
}

/// The first of these fields that is not as expected, or is there and should not be. Names are in lowercase.
///
/// Headers of requests that a server receives and of responses that a guest gives are compared in this one way.
pub fn first_mismatch<'a>(
    expected: &Fields,
    absent: &BTreeSet<String>,
    actual: impl Iterator<Item = (&'a str, &'a [u8])>,
) -> Option<FieldMismatch> {
    let actual: Vec<_> = actual.collect();
    let values_of = |name: &str| -> Vec<Payload> {
        actual.iter().filter(|(key, _)| *key == name).map(|(_, value)| Payload(value.to_vec())).collect()
    };
    let mismatch = |name: &String, expected: String, values: Vec<Payload>| FieldMismatch {
        name: name.clone(),
        expected,
        actual: FieldValues::All(values).to_string(),
    };
    let differs = expected.iter().find_map(|(name, expected)| {
        let values = values_of(name);
        (!expected.is_met_by(&values)).then(|| mismatch(name, expected.to_string(), values))
    });
    differs.or_else(|| {
        absent.iter().find_map(|name| {
            let values = values_of(name);
            (!values.is_empty()).then(|| mismatch(name, "no such field".to_owned(), values))
        })
    })
}
