//! Names of inputs that differ in case alone are two names.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L115"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::CASE;
use nn_0_2::{check_floats, compute, context, floats};

support::command!(test);

fn test() {
    let context = context(CASE);
    let (small, capital) = (|| ("a", floats(&[2], &[5.0, 7.0])), || ("A", floats(&[2], &[1.0, 10.0])));
    for inputs in [[small(), capital()], [capital(), small()]] {
        check_floats(&compute(&context, inputs), "y", &[2], &[4.0, -3.0]);
    }
}
