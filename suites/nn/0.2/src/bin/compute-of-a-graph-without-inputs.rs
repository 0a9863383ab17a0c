//! A graph without inputs computes.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L125"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::CONSTANT;
use nn_0_2::{TensorType, check_tensor, compute, context, output};

support::command!(test);

fn test() {
    let bytes = [7i32, 8, 9].map(i32::to_le_bytes).concat();
    let outputs = compute(&context(CONSTANT), []);
    check_tensor(output(&outputs, "y"), &[3], TensorType::I32, &bytes, "the output");
}
