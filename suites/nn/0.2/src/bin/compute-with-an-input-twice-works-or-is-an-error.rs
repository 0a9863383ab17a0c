//! `compute` with an input twice is an error, or takes one of the two.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L115"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{OF_TENSORS, bytes_of, check_error, context, floats, output, try_compute};
use support::prelude::*;

support::command!(test);

fn test() {
    let x = |n: f32| ("x", floats(&[4], &[n, n, n, n]));
    match try_compute(&context(DOUBLE_FP32), [x(1.0), x(5.0)]) {
        Ok(outputs) => {
            let data = output(&outputs, "y").data();
            let allowed = [bytes_of(&[2.0; 4]), bytes_of(&[10.0; 4])];
            check!(allowed.contains(&data), "the output is the double of one of the two inputs, and not {data:?}");
        }
        error => check_error(error, OF_TENSORS, "`compute` with an input twice"),
    }
}
