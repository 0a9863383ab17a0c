//! Tensors that a context gave are there when it has computed again, and when it and its graph are gone.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute", "wasi:nn/tensor#[method]tensor.data"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L125"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{check_floats, compute, context_of, floats, graph};

support::command!(test);

fn test() {
    let graph = graph(DOUBLE_FP32);
    let context = context_of(&graph);
    let first = compute(&context, [("x", floats(&[4], &[1.0, 2.0, 3.0, 4.0]))]);
    let second = compute(&context, [("x", floats(&[4], &[5.0, 6.0, 7.0, 8.0]))]);
    drop((context, graph));
    check_floats(&first, "y", &[4], &[2.0, 4.0, 6.0, 8.0]);
    check_floats(&second, "y", &[4], &[10.0, 12.0, 14.0, 16.0]);
}
