//! `compute` with an input more than the graph has is an error, or does without it.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L115"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{OF_TENSORS, check_error, check_floats, context, floats, try_compute};

support::command!(test);

fn test() {
    let x = || ("x", floats(&[4], &[1.0, 2.0, 3.0, 4.0]));
    let other = || ("other", floats(&[4], &[50.0, 60.0, 70.0, 80.0]));
    let context = context(DOUBLE_FP32);
    for inputs in [[x(), other()], [other(), x()]] {
        match try_compute(&context, inputs) {
            Ok(outputs) => check_floats(&outputs, "y", &[4], &[2.0, 4.0, 6.0, 8.0]),
            error => check_error(error, OF_TENSORS, "`compute` with an input too many"),
        }
    }
}
