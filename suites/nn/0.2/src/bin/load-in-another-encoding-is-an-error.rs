//! `load` of a graph that is said to be in another encoding than it is in is an error.
//@ covers = ["wasi:nn/graph#load", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L75"
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{ENCODINGS, ExecutionTarget, GraphEncoding, OF_A_GRAPH, check_error, load};
use support::prelude::*;

support::command!(test);

fn test() {
    for encoding in ENCODINGS {
        if !matches!(encoding, GraphEncoding::Onnx | GraphEncoding::Autodetect) {
            let loaded = load(&[DOUBLE_FP32.to_vec()], encoding, ExecutionTarget::Cpu);
            check_error(loaded, OF_A_GRAPH, &format!("`load` of an ONNX model as {encoding:?}"));
        }
    }
}
