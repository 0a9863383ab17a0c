//! An output has the dimensions that the graph gives it, and its elements in their order.
//@ covers = [
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@   "wasi:nn/tensor#[method]tensor.dimensions",
//@   "wasi:nn/tensor#[method]tensor.data",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L51"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::TRANSPOSED;
use nn_0_2::{TensorType, check_tensor, compute, context, integers, output};
use support::prelude::*;

support::command!(test);

fn test() {
    let numbers: Vec<i32> = (0..24).collect();
    let outputs = compute(&context(TRANSPOSED), [("x", integers(&[2, 3, 4], &numbers))]);
    let expect: [i32; 24] = [0, 4, 8, 12, 16, 20, 1, 5, 9, 13, 17, 21, 2, 6, 10, 14, 18, 22, 3, 7, 11, 15, 19, 23];
    let bytes = expect.map(i32::to_le_bytes).concat();
    check_tensor(output(&outputs, "y"), &[4, 2, 3], TensorType::I32, &bytes, "the output");
}
