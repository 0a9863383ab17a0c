//! A response that is set to an error is answered with an error, whichever of the error codes it is.
//!
//! How it responds is for the host to "determine": a status of the server's errors, or none at all.
//@ world = "wasi:http/proxy"
//@ covers = ["wasi:http/types#[static]response-outparam.set"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L461"
//@ operations = [
//@   { type = "run" },
//@   { type = "request", path = "/response", response = { body = "no error" } },
//@   { type = "request", path = "/0", response = { error = true } },
//@   { type = "request", path = "/1", response = { error = true } },
//@   { type = "request", path = "/2", response = { error = true } },
//@   { type = "request", path = "/3", response = { error = true } },
//@   { type = "request", path = "/4", response = { error = true } },
//@   { type = "request", path = "/5", response = { error = true } },
//@   { type = "request", path = "/6", response = { error = true } },
//@   { type = "request", path = "/7", response = { error = true } },
//@   { type = "request", path = "/8", response = { error = true } },
//@   { type = "request", path = "/9", response = { error = true } },
//@   { type = "request", path = "/10", response = { error = true } },
//@   { type = "request", path = "/11", response = { error = true } },
//@   { type = "request", path = "/12", response = { error = true } },
//@   { type = "request", path = "/13", response = { error = true } },
//@   { type = "request", path = "/14", response = { error = true } },
//@   { type = "request", path = "/15", response = { error = true } },
//@   { type = "request", path = "/16", response = { error = true } },
//@   { type = "request", path = "/17", response = { error = true } },
//@   { type = "request", path = "/18", response = { error = true } },
//@   { type = "request", path = "/19", response = { error = true } },
//@   { type = "request", path = "/20", response = { error = true } },
//@   { type = "request", path = "/21", response = { error = true } },
//@   { type = "request", path = "/22", response = { error = true } },
//@   { type = "request", path = "/23", response = { error = true } },
//@   { type = "request", path = "/24", response = { error = true } },
//@   { type = "request", path = "/25", response = { error = true } },
//@   { type = "request", path = "/26", response = { error = true } },
//@   { type = "request", path = "/27", response = { error = true } },
//@   { type = "request", path = "/28", response = { error = true } },
//@   { type = "request", path = "/29", response = { error = true } },
//@   { type = "request", path = "/30", response = { error = true } },
//@   { type = "request", path = "/31", response = { error = true } },
//@   { type = "request", path = "/32", response = { error = true } },
//@   { type = "request", path = "/33", response = { error = true } },
//@   { type = "request", path = "/34", response = { error = true } },
//@   { type = "request", path = "/35", response = { error = true } },
//@   { type = "request", path = "/36", response = { error = true } },
//@   { type = "request", path = "/37", response = { error = true } },
//@   { type = "request", path = "/38", response = { error = true } },
//@   { type = "wait" },
//@ ]
#![no_std]
#![no_main]

use http_0_2::server;
use support::prelude::*;
use wasip2::http::types::{
    DnsErrorPayload, ErrorCode, FieldSizePayload, IncomingRequest, ResponseOutparam, TlsAlertReceivedPayload,
};

support::proxy!(test);

fn test(request: IncomingRequest, out: ResponseOutparam) {
    let Ok(number) = server::path(&request)[1..].parse() else { return server::answer(out, b"no error") };
    ResponseOutparam::set(out, Err(code(number)));
}

fn size() -> FieldSizePayload {
    FieldSizePayload { field_name: Some("x-long".to_owned()), field_size: Some(1) }
}

/// The error codes in the order of WIT, with payloads where they take some.
fn code(number: usize) -> ErrorCode {
    match number {
        0 => ErrorCode::DnsTimeout,
        1 => ErrorCode::DnsError(DnsErrorPayload { rcode: Some("SERVFAIL".to_owned()), info_code: Some(22) }),
        2 => ErrorCode::DestinationNotFound,
        3 => ErrorCode::DestinationUnavailable,
        4 => ErrorCode::DestinationIpProhibited,
        5 => ErrorCode::DestinationIpUnroutable,
        6 => ErrorCode::ConnectionRefused,
        7 => ErrorCode::ConnectionTerminated,
        8 => ErrorCode::ConnectionTimeout,
        9 => ErrorCode::ConnectionReadTimeout,
        10 => ErrorCode::ConnectionWriteTimeout,
        11 => ErrorCode::ConnectionLimitReached,
        12 => ErrorCode::TlsProtocolError,
        13 => ErrorCode::TlsCertificateError,
        14 => ErrorCode::TlsAlertReceived(TlsAlertReceivedPayload { alert_id: Some(40), alert_message: None }),
        15 => ErrorCode::HttpRequestDenied,
        16 => ErrorCode::HttpRequestLengthRequired,
        17 => ErrorCode::HttpRequestBodySize(Some(1)),
        18 => ErrorCode::HttpRequestMethodInvalid,
        19 => ErrorCode::HttpRequestUriInvalid,
        20 => ErrorCode::HttpRequestUriTooLong,
        21 => ErrorCode::HttpRequestHeaderSectionSize(None),
        22 => ErrorCode::HttpRequestHeaderSize(Some(size())),
        23 => ErrorCode::HttpRequestTrailerSectionSize(Some(1)),
        24 => ErrorCode::HttpRequestTrailerSize(size()),
        25 => ErrorCode::HttpResponseIncomplete,
        26 => ErrorCode::HttpResponseHeaderSectionSize(Some(1)),
        27 => ErrorCode::HttpResponseHeaderSize(size()),
        28 => ErrorCode::HttpResponseBodySize(None),
        29 => ErrorCode::HttpResponseTrailerSectionSize(None),
        30 => ErrorCode::HttpResponseTrailerSize(size()),
        31 => ErrorCode::HttpResponseTransferCoding(Some("gzip".to_owned())),
        32 => ErrorCode::HttpResponseContentCoding(None),
        33 => ErrorCode::HttpResponseTimeout,
        34 => ErrorCode::HttpUpgradeFailed,
        35 => ErrorCode::HttpProtocolError,
        36 => ErrorCode::LoopDetected,
        37 => ErrorCode::ConfigurationError,
        38 => ErrorCode::InternalError(Some("the reason".to_owned())),
        _ => fail!("there is an error code of the number {number}"),
    }
}
