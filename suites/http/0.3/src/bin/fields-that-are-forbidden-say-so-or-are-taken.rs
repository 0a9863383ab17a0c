//! Names that a host may forbid, those of headers that belong to the connection, are taken, or refused with
//! `forbidden`.
//!
//! Which names are forbidden is up to the host. What is refused is not added; what is taken is.
//@ covers = [
//@     "wasi:http/types#[static]fields.from-list",
//@     "wasi:http/types#[method]fields.set",
//@     "wasi:http/types#[method]fields.append",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L112"
#![no_std]
#![no_main]

use http_0_3::fields::{Entry, succeed, values};
use support::prelude::*;
use wasip3::http::types::{Fields, HeaderError};

support::command!(async test);

const NAMES: [(&str, &str); 10] = [
    ("connection", "close"),
    ("host", "example.com"),
    ("http2-settings", "AAMAAABkAARAAAAAAAIAAAAA"),
    ("keep-alive", "timeout=5"),
    ("proxy-authorization", "Basic eDp4"),
    ("proxy-connection", "close"),
    ("te", "trailers"),
    ("trailer", "x-sum"),
    ("transfer-encoding", "chunked"),
    ("upgrade", "x-protocol"),
];

async fn test() {
    for (name, value) in NAMES {
        let entry: Entry = (name.to_owned(), value.as_bytes().to_vec());
        check_result("from-list", name, Fields::from_list(&[entry]).map(|fields| fields.get(name)), value);
        let fields = Fields::new();
        let set = fields.set(name, &values(&[value]));
        check_result("set", name, set.clone().map(|()| fields.get(name)), value);
        check_eq!(fields.has(name), set.is_ok(), "whether `{name}` is there after `set`");
        let fields = Fields::new();
        let appended = fields.append(name, value.as_bytes());
        check_result("append", name, appended.clone().map(|()| fields.get(name)), value);
        check_eq!(fields.has(name), appended.is_ok(), "whether `{name}` is there after `append`");
        // It does not spoil the fields for others.
        succeed(fields.append("x-other", b"o"), "`append` of another name succeeds");
    }
}

fn check_result(operation: &str, name: &str, result: Result<Vec<Vec<u8>>, HeaderError>, value: &str) {
    match result {
        Ok(actual) => check_eq!(actual, values(&[value]), "the values of `{name}`, which `{operation}` has taken"),
        Err(HeaderError::Forbidden) => {}
        Err(error) => fail!("`{operation}` of `{name}` succeeds or gives `forbidden`, and gave {error:?}"),
    }
}
