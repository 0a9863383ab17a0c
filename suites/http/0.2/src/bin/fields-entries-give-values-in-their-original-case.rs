//! `entries` gives values as they were set, also those of headers whose values have no case.
//@ covers = ["wasi:http/types#[method]fields.entries", "wasi:http/types#[static]fields.from-list"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L252"
#![no_std]
#![no_main]

use http_0_2::fields::from_list;
use support::prelude::*;

support::command!(test);

fn test() {
    let fields = from_list(&[("content-type", "Text/HTML; Charset=UTF-8"), ("accept-language", "EN, De")]);
    let mut values: Vec<Vec<u8>> = fields.entries().into_iter().map(|(_, value)| value).collect();
    values.sort();
    check_eq!(values, [b"EN, De".to_vec(), b"Text/HTML; Charset=UTF-8".to_vec()], "the values, sorted");
}
