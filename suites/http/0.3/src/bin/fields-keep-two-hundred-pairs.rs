//! Two hundred pairs, half of them of one name, are all kept.
//@ covers = [
//@     "wasi:http/types#[static]fields.from-list",
//@     "wasi:http/types#[method]fields.append",
//@     "wasi:http/types#[method]fields.copy-all",
//@     "wasi:http/types#[method]fields.get",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L199"
#![no_std]
#![no_main]

use http_0_3::fields::{Entry, lowercase_entries, succeed};
use support::prelude::*;
use wasip3::http::types::Fields;

support::command!(async test);

async fn test() {
    let different: Vec<Entry> = (0..100).map(|n| (format!("x-{n}"), format!("value {n}").into_bytes())).collect();
    let fields = succeed(Fields::from_list(&different), "`from-list` of a hundred names succeeds");
    for (_, value) in &different {
        succeed(fields.append("x-same", value), "`append` succeeds");
    }
    let values: Vec<Vec<u8>> = different.iter().map(|(_, value)| value.clone()).collect();
    check_eq!(fields.get("x-same"), values, "the values of one name");

    let mut expected = different;
    expected.extend(values.into_iter().map(|value| ("x-same".to_owned(), value)));
    let mut entries = lowercase_entries(&fields);
    entries.sort();
    expected.sort();
    check_eq!(entries, expected, "the entries, sorted");
}
