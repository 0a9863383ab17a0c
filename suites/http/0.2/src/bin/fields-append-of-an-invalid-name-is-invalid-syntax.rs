//! `append` of a name that is syntactically invalid gives `invalid-syntax`.
//@ covers = ["wasi:http/types#[method]fields.append"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/http/wit/types.wit#L240"
#![no_std]
#![no_main]

use http_0_2::fields::{INVALID_NAMES, check_error, from_list};
use support::prelude::*;
use wasip2::http::types::HeaderError;

support::command!(test);

fn test() {
    let fields = from_list(&[("x-there", "1")]);
    for name in INVALID_NAMES {
        let claim = format!("`append` of the name `{}` fails", name.escape_debug());
        check_error(fields.append(name, b"1"), HeaderError::InvalidSyntax, &claim);
    }
    check_eq!(fields.entries().len(), 1, "the number of entries");
}
