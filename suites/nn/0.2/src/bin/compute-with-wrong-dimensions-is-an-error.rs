//! `compute` with more or fewer elements than the graph takes is an error.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L124"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{OF_TENSORS, check_error, context, floats, try_compute};
use support::prelude::*;

support::command!(test);

fn test() {
    let context = context(DOUBLE_FP32);
    let all: [&[u32]; 5] = [&[3], &[5], &[0], &[2, 4], &[1]];
    for dimensions in all {
        let numbers = vec![1.0; dimensions.iter().product::<u32>() as usize];
        let computed = try_compute(&context, [("x", floats(dimensions, &numbers))]);
        check_error(computed, OF_TENSORS, &format!("`compute` with {dimensions:?} instead of [4]"));
    }
}
