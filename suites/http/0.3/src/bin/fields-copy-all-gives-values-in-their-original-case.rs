//! `copy-all` gives values as they were set, also those of headers whose values have no case.
//@ covers = ["wasi:http/types#[method]fields.copy-all", "wasi:http/types#[static]fields.from-list"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L264"
#![no_std]
#![no_main]

use http_0_3::fields::from_list;
use support::prelude::*;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("content-type", "Text/HTML; Charset=UTF-8"), ("accept-language", "EN, De")]);
    let mut values: Vec<Vec<u8>> = fields.copy_all().into_iter().map(|(_, value)| value).collect();
    values.sort();
    check_eq!(values, [b"EN, De".to_vec(), b"Text/HTML; Charset=UTF-8".to_vec()], "the values, sorted");
}
