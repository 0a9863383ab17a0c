//! `append` of a value that is syntactically invalid gives `invalid-syntax`, and adds nothing.
//@ covers = ["wasi:http/types#[method]fields.append"]
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
        let claim = format!("`append` of the value `{}` fails", value.escape_debug());
        check_error(fields.append("x-name", value.as_bytes()), HeaderError::InvalidSyntax, &claim);
        check_error(fields.append("x-there", value.as_bytes()), HeaderError::InvalidSyntax, &claim);
    }
    check_eq!(fields.get("x-there"), values(&["1"]), "the values of a name to which nothing could be appended");
    check!(!fields.has("x-name"), "a name to which nothing could be appended is not there");
}
