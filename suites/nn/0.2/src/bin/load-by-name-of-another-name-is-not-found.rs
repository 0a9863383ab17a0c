//! Where the host has graphs, a name that is none of theirs is still the error `not-found`.
//@ covers = ["wasi:nn/graph#load-by-name", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L145"
//@ nn = ["double-fp32"]
#![no_std]
#![no_main]

use nn_0_2::{ErrorCode, check_error, load_by_name, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    for name in ["double", "double-fp32-and-more", "difference"] {
        check_error(load_by_name(name), &[ErrorCode::NotFound], &format!("`load-by-name` of {name:?}"));
    }
    succeed(load_by_name("double-fp32"), "`load-by-name` of a name that the host has");
}
