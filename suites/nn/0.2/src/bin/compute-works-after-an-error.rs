//! A context whose `compute` was an error computes what it is given next.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L125"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{OF_TENSORS, check_error, check_floats, compute, context, floats, try_compute};

support::command!(test);

fn test() {
    let context = context(DOUBLE_FP32);
    for _ in 0..2 {
        check_error(try_compute(&context, []), OF_TENSORS, "`compute` without its input");
        let outputs = compute(&context, [("x", floats(&[4], &[1.0, 2.0, 3.0, 4.0]))]);
        check_floats(&outputs, "y", &[4], &[2.0, 4.0, 6.0, 8.0]);
    }
}
