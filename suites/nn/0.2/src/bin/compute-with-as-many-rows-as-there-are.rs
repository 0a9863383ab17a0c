//! A dimension that a graph leaves open is what the input has, each time anew.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute", "wasi:nn/tensor#[method]tensor.dimensions"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L125"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_ROWS;
use nn_0_2::{check_floats, compute, context, floats};
use support::prelude::*;

support::command!(test);

fn test() {
    let context = context(DOUBLE_ROWS);
    for rows in [1, 3, 2, 10] {
        let numbers: Vec<f32> = (0..rows * 2).map(|n| n as f32).collect();
        let doubled: Vec<f32> = (0..rows * 2).map(|n| (n * 2) as f32).collect();
        let outputs = compute(&context, [("x", floats(&[rows, 2], &numbers))]);
        check_floats(&outputs, "y", &[rows, 2], &doubled);
    }
}
