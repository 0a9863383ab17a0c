//! `from-list` with a value that is syntactically invalid, wherever in the list, gives `invalid-syntax`.
//!
//! These are the values with line breaks or NUL, which RFC 9110, section 5.5, calls invalid and dangerous.
//@ covers = ["wasi:http/types#[static]fields.from-list"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L208"
#![no_std]
#![no_main]

use http_0_3::fields::{INVALID_VALUES, check_error, list};
use support::prelude::*;
use wasip3::http::types::{Fields, HeaderError};

support::command!(async test);

async fn test() {
    for value in INVALID_VALUES {
        let claim = format!("`from-list` with the value `{}` fails", value.escape_debug());
        let first = Fields::from_list(&list(&[("x-invalid", value), ("x-valid", "1")]));
        check_error(first, HeaderError::InvalidSyntax, &claim);
        let last = Fields::from_list(&list(&[("x-valid", "1"), ("x-invalid", value)]));
        check_error(last, HeaderError::InvalidSyntax, &claim);
    }
}
