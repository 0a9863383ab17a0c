//! `load` without any part of a graph is an error, in every encoding.
//@ covers = ["wasi:nn/graph#load", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L99"
#![no_std]
#![no_main]

use nn_0_2::{ENCODINGS, ExecutionTarget, OF_A_GRAPH, check_error, load};
use support::prelude::*;

support::command!(test);

fn test() {
    for encoding in ENCODINGS {
        let loaded = load(&[], encoding, ExecutionTarget::Cpu);
        check_error(loaded, OF_A_GRAPH, &format!("`load` of nothing as {encoding:?}"));
    }
}
