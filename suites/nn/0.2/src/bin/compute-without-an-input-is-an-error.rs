//! `compute` without an input that the graph needs is an error.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L124"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DIFFERENCE;
use nn_0_2::{OF_TENSORS, check_error, context, floats, try_compute};
use support::prelude::*;

support::command!(test);

fn test() {
    let context = context(DIFFERENCE);
    for name in ["left", "right"] {
        let inputs = [(name, floats(&[2, 2], &[1.0, 2.0, 3.0, 4.0]))];
        check_error(try_compute(&context, inputs), OF_TENSORS, &format!("`compute` with `{name}` alone"));
    }
    check_error(try_compute(&context, []), OF_TENSORS, "`compute` without any input");
}
