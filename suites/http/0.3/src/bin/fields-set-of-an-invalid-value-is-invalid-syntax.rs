//! `set` gives `invalid-syntax` if any of the values is syntactically invalid.
//@ covers = ["wasi:http/types#[method]fields.set"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L107"
#![no_std]
#![no_main]

use http_0_3::fields::{INVALID_VALUES, check_error, from_list, values};
use support::prelude::*;
use wasip3::http::types::HeaderError;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("x-there", "1")]);
    for value in INVALID_VALUES {
        for list in [&[value][..], &[value, "2", "3"], &["1", value, "3"], &["1", "2", value]] {
            let claim = format!("`set` of the values {list:?} fails");
            check_error(fields.set("x-name", &values(list)), HeaderError::InvalidSyntax, &claim);
            check_error(fields.set("x-there", &values(list)), HeaderError::InvalidSyntax, &claim);
        }
    }
}
