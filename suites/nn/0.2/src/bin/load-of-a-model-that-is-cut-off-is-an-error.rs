//! `load` of a model that is cut off, at whichever byte, is an error.
//@ covers = ["wasi:nn/graph#load", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L99"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{ExecutionTarget, GraphEncoding, OF_A_GRAPH, check_error, load};
use support::prelude::*;

support::command!(test);

fn test() {
    // The last six bytes say the version of the operators, and a host may do without that.
    for length in 1..DOUBLE_FP32.len() - 6 {
        let loaded = load(&[DOUBLE_FP32[..length].to_vec()], GraphEncoding::Onnx, ExecutionTarget::Cpu);
        check_error(loaded, OF_A_GRAPH, &format!("`load` of the first {length} bytes of a model"));
    }
}
