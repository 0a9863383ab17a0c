//! Inputs are told apart by their names, whatever their order.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L115"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DIFFERENCE;
use nn_0_2::{check_floats, compute, context, floats};

support::command!(test);

fn test() {
    let context = context(DIFFERENCE);
    let left = || ("left", floats(&[2, 2], &[10.0, 20.0, 30.0, 40.0]));
    let right = || ("right", floats(&[2, 2], &[1.0, 2.0, 3.0, 5.0]));
    for inputs in [[left(), right()], [right(), left()]] {
        let outputs = compute(&context, inputs);
        check_floats(&outputs, "difference", &[2, 2], &[9.0, 18.0, 27.0, 35.0]);
    }
}
