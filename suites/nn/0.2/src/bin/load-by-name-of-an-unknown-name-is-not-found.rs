//! `load-by-name` of a name that the host does not know is the error `not-found`.
//@ covers = ["wasi:nn/graph#load-by-name", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L145"
#![no_std]
#![no_main]

use nn_0_2::{ErrorCode, check_error, load_by_name};
use support::prelude::*;

support::command!(test);

fn test() {
    for name in ["ticktock-has-no-such-graph", "another"] {
        check_error(load_by_name(name), &[ErrorCode::NotFound], &format!("`load-by-name` of {name:?}"));
    }
}
