//! `compute` with the dimensions of a matrix turned around is an error.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L22"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::WEIGHTED;
use nn_0_2::{OF_TENSORS, check_error, context, floats, try_compute};

support::command!(test);

fn test() {
    let x = floats(&[3, 2], &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
    check_error(try_compute(&context(WEIGHTED), [("x", x)]), OF_TENSORS, "`compute` with [3, 2] instead of [2, 3]");
}
