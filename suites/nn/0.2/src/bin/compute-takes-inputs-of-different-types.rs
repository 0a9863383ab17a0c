//! Inputs may have different types and dimensions.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L125"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::SCALED;
use nn_0_2::{check_floats, compute, context, floats, integers};

support::command!(test);

fn test() {
    let inputs = [("x", floats(&[3], &[1.0, -2.5, 0.5])), ("factor", integers(&[1], &[3]))];
    check_floats(&compute(&context(SCALED), inputs), "y", &[3], &[3.0, -7.5, 1.5]);
}
