//! The bytes of a tensor are its rows, one after the other.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L43"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::WEIGHTED;
use nn_0_2::{check_floats, compute, context, floats};

support::command!(test);

fn test() {
    // A matrix that is read column by column, or written so, gives other numbers.
    let x = floats(&[2, 3], &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
    let outputs = compute(&context(WEIGHTED), [("x", x)]);
    check_floats(&outputs, "y", &[2, 2], &[32.0, 48.0, 59.0, 84.0]);
}
