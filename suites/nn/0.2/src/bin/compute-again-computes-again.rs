//! A context computes again, with the inputs that it is given then.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L125"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{check_floats, compute, context, floats};

support::command!(test);

fn test() {
    let context = context(DOUBLE_FP32);
    for n in [1.0, 2.0, 1.0, -5.0] {
        let outputs = compute(&context, [("x", floats(&[4], &[n, n + 1.0, n + 2.0, n + 3.0]))]);
        check_floats(&outputs, "y", &[4], &[2.0 * n, 2.0 * n + 2.0, 2.0 * n + 4.0, 2.0 * n + 6.0]);
    }
}
