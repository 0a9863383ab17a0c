//! `set` of a name that is syntactically invalid gives `invalid-syntax`.
//@ covers = ["wasi:http/types#[method]fields.set"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L107"
#![no_std]
#![no_main]

use http_0_3::fields::{INVALID_NAMES, check_error, from_list, values};
use support::prelude::*;
use wasip3::http::types::HeaderError;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("x-there", "1")]);
    for name in INVALID_NAMES {
        let claim = format!("`set` of the name `{}` fails", name.escape_debug());
        check_error(fields.set(name, &values(&["1"])), HeaderError::InvalidSyntax, &claim);
    }
    check_eq!(fields.copy_all().len(), 1, "the number of entries");
}
