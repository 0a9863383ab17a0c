//! Requests as tests' files write them. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::service::lowercase;
use super::{Source, True};
use crate::suite::spec::{Exchange, ExpectedResponse, FieldValues, Fields, Payload, Request, RequestBody, Sent};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The most requests of one operation.
const MOST: usize = 1000;

/// A request as a test's file writes it, or several.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::suite) struct RawRequest {
    method: Option<String>,
    path: Option<String>,
    headers: Option<Fields>,
    body: Option<Payload>,
    chunks: Option<Vec<Payload>>,
    trailers: Option<Fields>,
    times: Option<usize>,
    abandon: Option<RawAbandon>,
    response: Option<RawResponse>,
    requests: Option<Vec<RawRequest>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawResponse {
    status: Option<Status>,
    headers: Option<Fields>,
    absent: Option<BTreeSet<String>>,
    body: Option<Payload>,
    trailers: Option<Fields>,
    error: Option<True>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "expected a status code or a list of them")]
enum Status {
    One(u16),
    Any(BTreeSet<u16>),
}

#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "expected `head`, `body`, `response`, or a table of `after` and `once`")]
enum RawAbandon {
    After(After),
    Once(RawOnce),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOnce {
    after: After,
    once: Option<Payload>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum After {
    Head,
    Body,
    Response,
}

impl RawRequest {
    /// The requests that are sent at once.
    pub(super) fn into_requests(self, source: Source) -> Result<Vec<Request>, String> {
        let Some(requests) = self.requests else { return Ok(vec![self.into_request(source)?]) };
        source.only_ours("`requests`", true)?;
        let others = self.method.is_some()
            || self.path.is_some()
            || self.headers.is_some()
            || self.body.is_some()
            || self.chunks.is_some()
            || self.trailers.is_some()
            || self.times.is_some()
            || self.abandon.is_some()
            || self.response.is_some();
        if others {
            return Err("`requests` stands alone: the other keys belong to each of them".to_owned());
        }
        if requests.is_empty() {
            return Err("`requests` is empty: expected at least one".to_owned());
        }
        requests
            .into_iter()
            .map(|request| match request.requests {
                Some(_) => Err("`requests` within `requests`".to_owned()),
                None if matches!(request.abandon, Some(RawAbandon::Once(RawOnce { once: Some(_), .. }))) => {
                    Err("a request that waits for output with `once` is sent alone, not among `requests`".to_owned())
                }
                None => request.into_request(source),
            })
            .collect()
    }

    fn into_request(self, source: Source) -> Result<Request, String> {
        for (key, is_there) in [
            ("`chunks`", self.chunks.is_some()),
            ("`trailers`", self.trailers.is_some()),
            ("`times`", self.times.is_some()),
            ("`abandon`", self.abandon.is_some()),
        ] {
            source.only_ours(key, is_there)?;
        }
        let headers = fields(self.headers, source)?;
        let trailers = fields(self.trailers, source)?;
        let body = match (self.chunks, self.body) {
            (Some(_), Some(_)) => return Err("a request takes `body` or `chunks`, not both".to_owned()),
            (Some(chunks), None) => RequestBody::Chunks { chunks, trailers },
            (None, _) if !trailers.is_empty() => return Err("`trailers` of a request need `chunks`".to_owned()),
            (None, body) => RequestBody::Whole(body.unwrap_or_default()),
        };
        let times = self.times.unwrap_or(1);
        if times == 0 || times > MOST {
            return Err(format!("`times = {times}`: expected a number from 1 to {MOST}"));
        }
        let (abandon, once) = match self.abandon {
            Some(RawAbandon::After(after)) => (Some(after), None),
            Some(RawAbandon::Once(RawOnce { after, once })) => (Some(after), once),
            None => (None, None),
        };
        if once.is_some() && times > 1 {
            return Err("a request that waits for output with `once` is sent alone, without `times`".to_owned());
        }
        let exchange = match (abandon, self.response) {
            (Some(After::Head | After::Body), Some(_)) => {
                return Err("a request that is abandoned before its end takes no `response`".to_owned());
            }
            (Some(After::Head), None) => Exchange::Abandoned { after: Sent::Head, once },
            (Some(After::Body), None) => Exchange::Abandoned { after: Sent::Body, once },
            (abandon, response) => match (abandon, response.unwrap_or_default().into_expected(source)?) {
                (Some(_), Some(response)) => Exchange::Dropped { response, once },
                (Some(_), None) => return Err("a response that is an error cannot be abandoned".to_owned()),
                (None, Some(response)) => Exchange::Answered(response),
                (None, None) => Exchange::Unanswered,
            },
        };
        let path = self.path.unwrap_or_else(super::slash);
        let path = if path.starts_with('/') { path } else { format!("/{path}") };
        Ok(Request { method: self.method.unwrap_or_else(super::get), path, headers, body, times, exchange })
    }
}

impl RawResponse {
    /// The response that is expected, or that none is.
    fn into_expected(self, source: Source) -> Result<Option<ExpectedResponse>, String> {
        let Self { status, headers, absent, body, trailers, error } = self;
        source.only_ours("`absent`", absent.is_some())?;
        source.only_ours("`trailers`", trailers.is_some())?;
        source.only_ours("`error`", error.is_some())?;
        source.only_ours("a list as `status`", matches!(status, Some(Status::Any(_))))?;
        if let Some(True) = error {
            let others =
                status.is_some() || headers.is_some() || absent.is_some() || body.is_some() || trailers.is_some();
            return if others { Err("`error` stands alone in a `response`".to_owned()) } else { Ok(None) };
        }
        let status = match status {
            None => BTreeSet::from([200]),
            Some(Status::One(status)) => BTreeSet::from([status]),
            Some(Status::Any(any)) if any.is_empty() => return Err("`status` is an empty list".to_owned()),
            Some(Status::Any(any)) => any,
        };
        Ok(Some(ExpectedResponse {
            status,
            headers: fields(headers, source)?,
            absent: absent.unwrap_or_default().iter().map(|name| name.to_lowercase()).collect(),
            body: body.unwrap_or_default(),
            trailers: fields(trailers, source)?,
        }))
    }
}

fn fields(fields: Option<Fields>, source: Source) -> Result<Fields, String> {
    let fields = fields.unwrap_or_default();
    let lists = fields.values().any(|values| matches!(values, FieldValues::All(_)));
    source.only_ours("a list as a header's value", lists)?;
    lowercase(fields)
}
