//! `from-list` with a name that is syntactically invalid, wherever in the list, gives `invalid-syntax`.
//!
//! A name is a token, says RFC 9110, section 5.1.
//@ covers = ["wasi:http/types#[static]fields.from-list"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L208"
#![no_std]
#![no_main]

use http_0_3::fields::{INVALID_NAMES, check_error, list};
use support::prelude::*;
use wasip3::http::types::{Fields, HeaderError};

support::command!(async test);

async fn test() {
    for name in INVALID_NAMES {
        let claim = format!("`from-list` with the name `{}` fails", name.escape_debug());
        let first = Fields::from_list(&list(&[(name, "1"), ("x-valid", "2")]));
        check_error(first, HeaderError::InvalidSyntax, &claim);
        let last = Fields::from_list(&list(&[("x-valid", "1"), (name, "2")]));
        check_error(last, HeaderError::InvalidSyntax, &claim);
    }
}
