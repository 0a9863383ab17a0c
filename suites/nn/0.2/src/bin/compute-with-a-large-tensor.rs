//! A tensor of a mebibyte goes into a graph and comes out of it whole.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute", "wasi:nn/tensor#[method]tensor.data"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L125"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_ROWS;
use nn_0_2::{TensorType, bytes_of, check_tensor, compute, context, floats, output};
use support::prelude::*;

support::command!(test);

fn test() {
    let rows = 1 << 17;
    let numbers: Vec<f32> = (0..rows * 2).map(|n| n as f32).collect();
    let doubled: Vec<f32> = (0..rows * 2).map(|n| (n * 2) as f32).collect();
    let outputs = compute(&context(DOUBLE_ROWS), [("x", floats(&[rows, 2], &numbers))]);
    check_tensor(output(&outputs, "y"), &[rows, 2], TensorType::Fp32, &bytes_of(&doubled), "the output");
}
