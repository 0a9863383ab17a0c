//! `compute` with an input under another name than the graph's is an error.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L115"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{OF_TENSORS, check_error, context, floats, try_compute};
use support::prelude::*;

support::command!(test);

fn test() {
    let context = context(DOUBLE_FP32);
    for name in ["z", "", "X", " x", "x\0", "y"] {
        let inputs = [(name, floats(&[4], &[1.0, 2.0, 3.0, 4.0]))];
        check_error(try_compute(&context, inputs), OF_TENSORS, &format!("`compute` with `x` as {name:?}"));
    }
}
