//! `load-by-name` of what is no name, or leads elsewhere, is an error and no trap.
//@ covers = ["wasi:nn/graph#load-by-name", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L106"
#![no_std]
#![no_main]

use nn_0_2::{ErrorCode, check_error, load_by_name};
use support::prelude::*;

support::command!(test);

fn test() {
    let codes =
        &[ErrorCode::NotFound, ErrorCode::InvalidArgument, ErrorCode::Security, ErrorCode::UnsupportedOperation];
    let long = "n".repeat(100_000);
    let names =
        ["", "/", "..", "../../etc/passwd", "/etc/passwd", "a\0b", "file:///etc/passwd", "\u{202e}name", "%s%n", &long];
    for name in names {
        let shown: String = name.chars().take(30).collect();
        check_error(load_by_name(name), codes, &format!("`load-by-name` of {shown:?}"));
    }
}
